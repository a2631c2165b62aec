/** Lists and figures as files of a spreadsheet: /api/ticketing. */
import { address } from './request'
import { transport } from './transport'

export type Spreadsheet = 'complaints' | 'return-visits' | 'specialist-rankings' | 'inquiry-summaries' | 'feedback-analyses'

export async function spreadsheet(of: Spreadsheet, query: Readonly<Record<string, string | undefined>>): Promise<Blob> {
  const response = await transport(new Request(address(`/api/ticketing/${of}/spreadsheet`, query)))
  return response.blob()
}
