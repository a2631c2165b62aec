/** Lists and figures as files of a spreadsheet: /api/ticketing. */
import { address } from './request'
import { transport } from './transport'

export async function spreadsheet(of: 'complaints' | 'return-visits', query: Readonly<Record<string, string | undefined>>): Promise<Blob> {
  const response = await transport(new Request(address(`/api/ticketing/${of}/spreadsheet`, query)))
  return response.blob()
}
