"""What is refused around attachments."""

from kit.problems import Refusal


class AttachmentTooLarge(Refusal):
    status, code, title = 413, "attachment_too_large", "The file is larger than an attachment may be"


class AttachmentEmpty(Refusal):
    status, code, title = 422, "attachment_empty", "The file is empty"


class AttachmentTypeNotAllowed(Refusal):
    status, code, title = 415, "attachment_type_not_allowed", "Files of this kind are not taken"


class PictureUnreadable(Refusal):
    """What a camera wrote into it beside the picture cannot be found and taken out, so it is not kept."""

    status, code, title = 422, "picture_unreadable", "The picture is damaged, or built in a way that is not understood"


class TooManyAttachments(Refusal):
    status, code, title = 409, "too_many_attachments", "There are as many attachments as there may be"


class AttachmentStruckOut(Refusal):
    status, code, title = 410, "attachment_struck_out", "The attachment was struck out"


class NotYourAttachment(Refusal):
    status, code, title = 403, "not_your_attachment", "Only who added it or a supervisor may strike it out"


class AttachmentDamaged(Refusal):
    status, code, title = 500, "attachment_damaged", "The stored file is not what was kept"


class AttachmentsClosed(Refusal):
    status, code, title = 409, "attachments_closed", "Images belong to a report that was just sent"
