/** The words of the pages before the sign-in: all that the first load needs. */
import auth from './auth.json'
import problems from './problems.json'
import report from './report.json'
import shell from './shell.json'
import ui from './ui.json'

export default { auth, problems, report, shell, ui }
