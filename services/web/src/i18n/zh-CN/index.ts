import auth from './auth.json'
import codes from './codes.json'
import inbox from './inbox.json'
import permissions from './permissions.json'
import problems from './problems.json'
import shell from './shell.json'
import staff from './staff.json'
import ui from './ui.json'

export default { auth, codes, inbox, permissions, problems, shell, staff, ui }
