import auth from './auth.json'
import codes from './codes.json'
import problems from './problems.json'
import shell from './shell.json'
import ui from './ui.json'

export default { auth, codes, problems, shell, ui }
