package organisation

import "alongside/internal/code"

// usualTemplates are what a new scheme begins with; it changes and retires them as it likes. What is to be filled in by
// hand stands in round brackets. None says why somebody is supported: texts and letters are read by others at home.
var usualTemplates = []struct {
	kind        code.TemplateKind
	name, words string
}{
	{code.TemplateKindNote, "First conversation", `How {client} came to be referred, in their own words:

What matters most to them at the moment:

Who and what helps already:

What they would like to be different:

What we agreed to do next, who and by when:`},
	{code.TemplateKindNote, "Support call", `How things have been since we last spoke:

What went well:

What got in the way:

What we agreed to do next, who and by when:`},
	{code.TemplateKindNote, "Review together", `Looked at the plan together. What has changed since the last time:

Goal by goal, in {client}'s words:

What helped most:

Whether to go on, change something, or come to an end:

Next review:`},
	{code.TemplateKindNote, "No answer", `Rang at (time). No answer. No message left.

Next try: (day and time of day, another than today)`},
	{code.TemplateKindNote, "Went along", `Went along with {client} to (where). How they got there and back:

How it was for them:

Whether they would go again, and what would make it easier:`},
	{code.TemplateKindNote, "Spoke to somebody about the client", `Spoke to (name, and who they are). {client} knows of it and agreed: (yes, or why not)

What was said:

What was agreed, who and by when:`},
	{code.TemplateKindNote, "Goodbye conversation", `Last conversation. What {client} is taking away from it:

What goes on without us, and who is there for them:

What {client} would tell others about it:

Told them how to come back if they want to.`},

	{code.TemplateKindText, "Hello", `Hello {client}, this is {link worker}. {practice} asked me to get in touch with you. I will ring you from {caller number} in the next few days. If another time suits you better, ring me back or answer this message.`},
	{code.TemplateKindText, "Tried to ring", `Hello {client}, this is {link worker}. I tried to ring you today from {caller number}. I will try again on (day). You can ring me back at any time that suits you.`},
	{code.TemplateKindText, "Appointment made", `Hello {client}, thank you for talking to me. We meet on (day) at (time). If you cannot come, please tell me on {caller number}. {link worker}`},
	{code.TemplateKindText, "Reminder", `Hello {client}, a reminder that we talk tomorrow at (time). If that no longer suits you, ring {caller number} and we find another time. {link worker}`},
	{code.TemplateKindText, "Missed each other", `Hello {client}, we missed each other today. That is all right. Would you like another time? Ring me on {caller number} or answer this message. {link worker}`},
	{code.TemplateKindText, "I am away", `Hello {client}, I am away until (day). (Name) is there for you meanwhile, on {caller number}. Warm wishes, {link worker}`},

	{code.TemplateKindLetter, "We would like to talk to you", `{today}

Dear {client},

I have tried to ring you a few times from {caller number} and have not been able to reach you.

{practice} thought that it might be good for you to talk to somebody about what matters to you, and what could make daily life a little easier. That is my work. It costs nothing, and you decide what we talk about.

If you would like to, please ring me on {caller number}. If I do not hear from you by (day) I will take it that this is not the right time. You can always ask {practice} later on.

Yours sincerely,

{link worker}`},
	{code.TemplateKindLetter, "Your appointment", `{today}

Dear {client},

Thank you for talking to me. We meet

on (day) at (time)
at (place)

You are welcome to bring somebody along. If you need anything to make it easier, such as an interpreter, large print or a place without steps, please tell me on {caller number}. If you cannot come, we find another time.

I am looking forward to meeting you.

Yours sincerely,

{link worker}`},
	{code.TemplateKindLetter, "What we have agreed", `{today}

Dear {client},

It was good to talk to you. This is what we have agreed:

You will (what, by when)

I will (what, by when)

We talk again on (day) at (time).

If something is not right, or you have changed your mind, please ring me on {caller number}.

Yours sincerely,

{link worker}`},
	{code.TemplateKindLetter, "The end of our time together", `{today}

Dear {client},

Our time together has come to its end. Thank you for letting me come along for a part of the way.

What you have done in this time:

(in their own words)

What goes on from here:

(groups, people, places)

If life changes and you would like to talk again, you can ask {practice} at any time.

With warm wishes,

{link worker}`},
	{code.TemplateKindLetter, "To the practice: taken on", `{today}

To {practice}

About {client}

Thank you for the referral. I have spoken to {client}, who would like support. We meet on (day). I will write to you again when the support ends, and before that if there is something that you should know.

Yours sincerely,

{link worker}
{caller number}`},
	{code.TemplateKindLetter, "To the practice: ended", `{today}

To {practice}

About {client}

The support for {client} ended on (day).

What {client} wanted to do, and what came of it:

What goes on, and with whom:

{client} has agreed to this letter. A new referral is welcome at any time.

Yours sincerely,

{link worker}
{caller number}`},
	{code.TemplateKindLetter, "To the practice: not reached", `{today}

To {practice}

About {client}

I have tried to reach {client} by telephone on different days and at different times of day, and have written. I have had no answer by (day) and end the referral for now.

If you see {client}, please tell them that they are welcome to come back to us. If you have another telephone number, I will gladly try again.

Yours sincerely,

{link worker}
{caller number}`},
}
