"""Who approves which class of applications, in which order, and until when the applicant is answered."""
