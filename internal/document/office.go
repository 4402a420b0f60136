package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
)

// Bounds on what is packed into a DOCX or ODT: how many parts, and how much they hold altogether, in bytes.
const (
	mostParts   = 2000
	maxUnpacked = 100 << 20
)

const (
	officeRuns  = "This file has macros, or parts that fetch something from elsewhere. Save it as PDF and add that."
	officeOdd   = "This file cannot be checked. Save it as PDF and add that."
	officeOther = "Of Office files, letters are taken (DOCX, ODT). Save it as PDF and add that."
)

// checkOffice takes a DOCX or ODT without macros, embedded programs, and parts that are fetched from elsewhere when it is
// opened. Links that somebody has to press are let be.
func checkOffice(b []byte) (file, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil || z.Comment != "" || len(z.File) > mostParts || !bytes.HasPrefix(b[max(0, len(b)-22):], []byte("PK\x05\x06")) {
		return file{}, refuse(officeOdd)
	}
	parts := map[string][]byte{}
	left := int64(maxUnpacked)
	for _, f := range z.File {
		name := strings.ToLower(f.Name)
		_, twice := parts[name]
		if odd := !f.Mode().IsRegular() && !f.Mode().IsDir(); odd || twice || f.Flags&1 != 0 || strings.Contains(name, `\`) || path.IsAbs(name) || name != path.Clean(name) && name != path.Clean(name)+"/" || strings.HasPrefix(name, "..") {
			return file{}, refuse(officeOdd)
		}
		if parts[name], err = unpack(f, left); err != nil {
			return file{}, refuse(officeOdd)
		}
		left -= int64(len(parts[name]))
	}
	switch {
	case parts["[content_types].xml"] != nil && parts["word/document.xml"] != nil:
		return file{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", b}, checkDOCX(parts)
	case string(parts["mimetype"]) == odt && parts["content.xml"] != nil:
		return file{odt, ".odt", b}, checkODT(parts)
	}
	return file{}, refuse(officeOther)
}

const odt = "application/vnd.oasis.opendocument.text"

// unpack reads one part, whatever its header says of its size.
func unpack(f *zip.File, limit int64) (b []byte, err error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	if b, err = io.ReadAll(io.LimitReader(r, limit+1)); err == nil && int64(len(b)) > limit {
		err = errors.New("too large")
	}
	return b, err
}

// foreign are parts of a DOCX that hold programs or files of other programs.
var foreign = regexp.MustCompile(`\.(bin|exe|dll|js|vbs|ole|xls[xmb]?|doc[xm]?|ppt[xm]?)$|/(vba|activex|embeddings|customui|macros|scripts?)|^customui`)

// fetching are fields of Word that run or fetch something when they are brought up to date.
var fetching = regexp.MustCompile(`(?i)\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON)\b`)

func checkDOCX(parts map[string][]byte) error {
	for name, b := range parts {
		if foreign.MatchString(name) {
			return refuse(officeRuns)
		}
		var err error
		switch {
		case name == "[content_types].xml":
			err = elements(b, func(e xml.StartElement) bool {
				t := strings.ToLower(attr(e, "ContentType"))
				return !strings.Contains(t, "macroenabled") && !strings.Contains(t, "vba") && !strings.Contains(t, "activex") && !strings.Contains(t, "oleobject")
			}, nil)
		case strings.HasSuffix(name, ".rels"):
			err = elements(b, func(e xml.StartElement) bool {
				return !strings.EqualFold(attr(e, "TargetMode"), "External") || strings.HasSuffix(attr(e, "Type"), "/hyperlink")
			}, nil)
		case strings.HasPrefix(name, "word/") && strings.HasSuffix(name, ".xml"):
			var fields strings.Builder
			err = elements(b, func(e xml.StartElement) bool {
				return !fetching.MatchString(attr(e, "instr")) && !slices.Contains([]string{"altChunk", "object", "control"}, e.Name.Local)
			}, &fields)
			if err == nil && fetching.MatchString(fields.String()) {
				err = refuse(officeRuns)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// running are elements of an ODT that run something, or stand for what does.
var running = []string{
	"script", "event-listener", "dde-source", "dde-connection-decl", "plugin", "applet", "floating-frame", "object-ole", "section-source",
}

// linked are elements of an ODT whose address is fetched when it is opened.
var linked = []string{"image", "object", "fill-image", "background-image", "font-face-uri", "table-source", "database-source"}

// runningFolders are the folders of an ODT for what runs.
var runningFolders = []string{"basic/", "scripts/", "object", "dialogs/"} //nolint:misspell // the format's word

func checkODT(parts map[string][]byte) error {
	for name, b := range parts {
		if slices.ContainsFunc(runningFolders, func(folder string) bool { return strings.HasPrefix(name, folder) }) {
			return refuse(officeRuns)
		}
		if !strings.HasSuffix(name, ".xml") {
			continue
		}
		err := elements(b, func(e xml.StartElement) bool {
			href := attr(e, "href")
			away := strings.Contains(href, ":") || strings.HasPrefix(href, "/") || strings.HasPrefix(href, "..")
			return !slices.Contains(running, e.Name.Local) && e.Name.Local != "encryption-data" && (!away || !slices.Contains(linked, e.Name.Local))
		}, nil)
		if err != nil {
			return err
		}
	}
	return nil
}

// elements reads XML and asks fine of each element; what is in instrText goes to the text, across its pieces. A document
// type is refused: nothing that saves these files writes one.
func elements(b []byte, fine func(e xml.StartElement) bool, text *strings.Builder) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	inside := false
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return refuse(officeOdd)
		}
		switch t := t.(type) {
		case xml.Directive:
			return refuse(officeOdd)
		case xml.StartElement:
			if !fine(t) {
				return refuse(officeRuns)
			}
			inside = t.Name.Local == "instrText"
			if text != nil && t.Name.Local == "fldChar" {
				text.WriteByte(' ')
			}
		case xml.EndElement:
			inside = false
		case xml.CharData:
			if inside && text != nil {
				text.Write(t)
			}
		}
	}
}

// attr gives an attribute of an element, whatever its prefix.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
