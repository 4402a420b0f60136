package nhs

import "alongside/internal/errs"

// TextField is [CleanText] of an input field, in the one error vocabulary: INVALID at the field.
func TextField(field, s string, limit int) (string, error) {
	out, err := CleanText(s, limit)
	if err != nil {
		return "", errs.Field(field, "This text %s.", err)
	}
	return out, nil
}

// RequiredField is [TextField] of a field that may not be empty.
func RequiredField(field, s string, limit int) (string, error) {
	out, err := TextField(field, s, limit)
	if err == nil && out == "" {
		return "", errs.Field(field, "Enter some words.")
	}
	return out, err
}

// LineField is [CleanLine] of an input field, at most [MaxLine] characters.
func LineField(field, s string) (string, error) {
	out, err := CleanLine(s, MaxLine)
	if err != nil {
		return "", errs.Field(field, "This text %s.", err)
	}
	return out, nil
}
