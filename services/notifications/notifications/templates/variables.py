"""What templates of every kind may say: whom they are about, and who writes."""

from notifications.templates.shapes import Variable

COMPANY = Variable("company", "text", context=True, sample="安居物业")
PLACE = Variable("place", "text", context=True, sample="锦绣花园 3-1-1201")
COMMUNITY = Variable("community", "text", context=True, sample="锦绣花园")
HOTLINE = Variable("hotline", "text", context=True, sample="400-800-1234")
ADDRESSEE = Variable("addressee", "text", context=True, sample="王芳")
LETTER = (ADDRESSEE, PLACE, HOTLINE, COMPANY)
