"""The knowledge base: questions with their answers, in versions, each with a day on which it is looked at again."""
