package demo

// What link workers write, beside what a theme says. {name}, {age} and {service} as in a theme.

var voicemailNotes = []string{
	"No answer. Left my name and number and said that I will try again on Thursday; nothing about why.",
	"Rang out, then voicemail. Short message, first name only.",
	"Voicemail. Asked to be rung back on the scheme's number.",
}

var noAnswerNotes = []string{
	"No answer, no voicemail set up.", "Rang for a long time. Will try in the afternoon; may be at work in the mornings.",
	"No answer. Texted that I am from the surgery and will ring tomorrow.", "Engaged twice, then no answer.",
}

var otherNotes = []string{"A neighbour answered; said to try after six. Did not say who I am."}

var wrongNotes = []string{"Not their number any more. Asked the practice, who have a newer one; record to be put right."}

var letterNotes = []string{
	"Letter sent: who I am, what we do, how to reach me, and that the door stays open. Ten working days to reply.",
}

var reachedNotes = []string{
	"Reached. Explained who I am and that it is up to {name}. Glad to be rung. Appointment made.",
	"Spoke for ten minutes. A little wary at first (\"who told you?\"), then open. Prefers the surgery to home. Appointment made.",
	"Good first call. Had been told by the doctor and was waiting. Appointment made, bus route explained.",
	"Reached. Asked what it costs: nothing. Asked whether I am a doctor: no. Both were good news.",
}

var firstOpenings = []string{
	"First appointment at the practice, {minutes} minutes. Consent and sharing gone through and agreed.",
	"First appointment. Went through what is written down, who sees it, and what {name} can refuse. Agreed to both.",
	"Met for the first time. On time, coat kept on, took it off after a quarter of an hour.",
}

var interpreterOpenings = []string{
	"First appointment with a {language} interpreter on the telephone. Consent gone through twice.",
}

var firstClosings = []string{
	"Asked about risk in plain words; none known. ONS4 done together. First step agreed before leaving.",
	"Risk asked, none known. Did the four questions. {name} chose the first step.",
	"No known risk, asked directly. Four questions done; anxious about the numbers, so we talked about what they are for. First step agreed.",
}

var riskClosings = []string{
	"Risk talked through and written down with what to do. GP told with {name}'s agreement. Four questions done. First step agreed.",
}

var checkInNotes = []string{
	"Short call to see how the week went. Nothing needed today; glad to be asked.",
	"Rang as agreed. Busy with family, all well. Next call in a fortnight.",
	"Quick check-in. Cold, so stayed in. Still means to go next week.",
	"Rang after the hospital appointment. Good news, or at least no bad. Carries on with {service}.",
	"Ten minutes about the weather and two about what matters: the first step is done.",
	"Called a day late and said sorry. \"I knew you would.\" Nothing urgent.",
	"A low day. Talked about what helped last time. Will ring again on Thursday, as agreed.",
	"Chatty today. Has told the neighbour about {service}.",
}

var textNotes = []string{
	"Sent the leaflet for {service} by text, and the bus times.", "Text to say well done for going. Got a thumbs up back.",
	"Reminder of tomorrow by text. Answered: \"in red on the calendar\".", "Texted the new time; confirmed.",
}

var missedNotes = []string{
	"Did not come. Rang: had mixed up the days and was sorry. New time by text.",
	"Did not come. No answer; will ring on Thursday before drawing any conclusion.",
}

var cancelledNotes = []string{"Rang in the morning with a cold. Moved by a week.", "Grandchild ill, had to collect from school. Moved."}

var behalfNotes = []string{
	"Rang {service} for {name}: there is room, first session free, ask for the coordinator at the door.",
	"Wrote to the practice for a short summary letter, with {name}'s consent.",
	"Chased {service}; they had the referral and will ring by Friday.",
	"Rang the council's transport team. Form in the post.",
}

var accompaniedNotes = []string{
	"Met at the bus stop and went to {service} together. Held back for ten minutes; then somebody asked about the coat and that was that.",
	"Went along to {service}. Introduced {name} to the coordinator. I sat at the back and was not needed.",
}

var reviewNotes = []string{
	"Went through the plan line by line. {name} moved the first goal up and would leave the second as it is. Confidence is growing.",
	"Review at the practice. What has changed: goes out more, sleeps a little better. What has not: the forms. New date agreed.",
	"Looked at the goals together. Slower than hoped after a bad month, but no step back. {name} wants to go on.",
}

var exitNotes = []string{
	"Last appointment. Looked at where we began. ",
	"Final meeting, over tea. Read the first notes aloud, with permission; both surprised. ",
	"Ending as planned. Who to ring is written on the card by the phone. ",
}

var tasks = []string{
	"Ring {name} about the first session", "Send the bus route in large print", "Ask the practice for a summary letter",
	"Chase the service for an answer", "Book the interpreter for the next appointment", "Write to the GP after the review",
	"Check that the form has arrived", "Text the reminder the evening before", "Ask about the hardship fund",
	"Update the telephone number with the practice", "Find a morning group near the bus route", "Print the easy-read leaflet",
}

var handovers = []string{
	"Known to the surgery for years. Prefers mornings.", "Please ring before visiting; the bell does not work.",
	"Referrer asks for a word when contact is made.", "Had a link worker in another borough; knows how it works.",
}

// closings are what is said at the end, by the reason.
var closingWords = map[string][]string{
	"PERSON_WITHDREW":        {"Thanked us and said that family will help from here.", "Does not feel up to it this year; knows how to come back."},
	"DID_NOT_ATTEND":         {"Missed three appointments and did not answer the calls after. Letter sent, door open.", "Three missed. Practice told."},
	"UNABLE_TO_CONTACT":      {"Attempts on different days and at different times, letter, no reply."},
	"MOVED_AWAY":             {"Moved to the daughter's in Leicester; gave the number of the scheme there.", "Rehoused in Watford."},
	"TIME_LIMIT_REACHED":     {"Six months. Most is in place; the group goes on without us."},
	"NEEDS_BEYOND_SCOPE":     {"Needs have grown beyond what we can do; the community mental health team has taken over, and {name} agrees.", "Care needs assessment by the council comes first."},
	"INAPPROPRIATE_REFERRAL": {"Asked for physiotherapy; the practice will refer."},
	"DIED":                   {"Died in hospital. The family has been written to by the lead."},
	"OTHER":                  {"Will be abroad for a year with family."},
	"GOALS_MET":              {"Goals met. {name} knows how to come back."},
	"WELLBEING_IMPROVED":     {"Doing well and says so. Plan handed over to keep."},
}
