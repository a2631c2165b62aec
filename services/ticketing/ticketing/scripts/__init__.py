"""What is said on the phone, by situation: step by step, in the words of the company."""
