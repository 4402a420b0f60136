package document

import (
	"bytes"
	"context"
	"unicode/utf8"

	"alongside/internal/errs"
)

// file is one that was looked at: its true type, the ending of its name, and the contents as they are kept.
type file struct {
	mediaType string
	ending    string
	contents  []byte
}

// refuse is the answer to a file that is not taken. The words say what to do instead.
func refuse(words string, args ...any) error { return errs.Field("file", words, args...) }

// Begins of files that people are likely to try, and what they are told.
var hints = []struct {
	begin string
	at    int
	words string
}{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "This is a file of an old Office program. Save it as PDF, or as DOCX, and add that."},
	{"ftyphei", 4, "This picture is in a format that cannot be checked (HEIC). Save it as JPEG and add that."},
	{"ftypmif", 4, "This picture is in a format that cannot be checked (HEIF). Save it as JPEG and add that."},
	{"ftyp", 4, "Films and sound are not kept here. Add a PDF, a picture, a DOCX or ODT, or plain text."},
	{"GIF8", 0, "Save this picture as PNG or JPEG and add that."},
	{"RIFF", 0, "Save this picture as PNG or JPEG and add that."},
	{"II*\x00", 0, "Save this picture as PNG or JPEG, or the scan as PDF, and add that."},
	{"MM\x00*", 0, "Save this picture as PNG or JPEG, or the scan as PDF, and add that."},
	{"{\\rtf", 0, "Save it as PDF or DOCX and add that."},
	{"MZ", 0, "Programs are not kept here."},
	{"\x7fELF", 0, "Programs are not kept here."},
}

// inspect finds out what a file is by looking at it, and takes it when it is one of those that cannot run anything: PDF,
// PNG, JPEG, DOCX, ODT and plain text. Pictures are painted anew, so that nothing but the picture is kept: no place where
// it was taken, no second file behind it.
func (s *Service) inspect(ctx context.Context, b []byte) (file, error) {
	switch {
	case len(b) == 0:
		return file{}, refuse("The file is empty. Choose another.")
	case len(b) > MaxSize:
		return file{}, TooLarge()
	case bytes.HasPrefix(b, []byte("%PDF-")):
		return file{"application/pdf", ".pdf", b}, checkPDF(b)
	case bytes.HasPrefix(b, []byte("\x89PNG\r\n\x1a\n")), bytes.HasPrefix(b, []byte("\xff\xd8\xff")):
		select {
		case s.pictures <- struct{}{}:
			defer func() { <-s.pictures }()
			return paintAnew(b)
		case <-ctx.Done():
			return file{}, ctx.Err()
		}
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return checkOffice(b)
	}
	for _, h := range hints {
		if len(b) > h.at && bytes.HasPrefix(b[h.at:], []byte(h.begin)) {
			return file{}, refuse("%s", h.words)
		}
	}
	return checkText(b)
}

// TooLarge refuses a file for its size.
func TooLarge() error {
	return refuse("The file is larger than 20 MB. Save it smaller, for instance as a PDF with fewer pages, and add that.")
}

// pages are begins of text that a program may run, whatever the file is called.
var pages = []string{"<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "#!"}

// checkText takes plain text in UTF-8.
func checkText(b []byte) (file, error) {
	text := bytes.TrimPrefix(b, []byte("\ufeff"))
	begin := bytes.ToLower(bytes.TrimSpace(text[:min(len(text), 256)]))
	bad := !utf8.Valid(text) || len(bytes.TrimSpace(text)) == 0
	for _, p := range pages {
		bad = bad || bytes.HasPrefix(begin, []byte(p))
	}
	for _, c := range text {
		bad = bad || c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7f
	}
	if bad {
		return file{}, refuse("This kind of file is not kept here. Save it as PDF and add that. Pictures (PNG, JPEG), DOCX, ODT and plain text are taken too.")
	}
	return file{"text/plain; charset=utf-8", ".txt", text}, nil
}
