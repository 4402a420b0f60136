package document_test

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"alongside/internal/document"
	"alongside/internal/errs"
)

// pdf is a small one with something in it.
func pdf(inside string) string {
	return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + inside + " >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"
}

// packedPDF is one whose objects are packed away.
func packedPDF(head, objects string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(objects))
	_ = w.Close()
	return "%PDF-1.7\n3 0 obj\n<< " + head + " >>\nstream\n" + b.String() + "\nendstream\nendobj\n" + pdf("")
}

// zipped packs parts, in the order of their names' first letters as given: name, contents, name, contents ...
func zipped(t *testing.T, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: zip.Deflate})
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// docx is a letter, with parts more.
func docx(t *testing.T, body string, more ...string) string {
	t.Helper()
	return zipped(t, append([]string{
		"[Content_Types].xml", `<Types><Override PartName="/word/document.xml" ContentType="application/x"/></Types>`,
		"word/document.xml", `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`,
	}, more...)...)
}

// odt is a letter, with parts more.
func odt(t *testing.T, body string, more ...string) string {
	t.Helper()
	return zipped(t, append([]string{
		"mimetype", "application/vnd.oasis.opendocument.text",
		"content.xml", `<office:document-content xmlns:office="o" xmlns:xlink="x" xmlns:draw="d">` + body + `</office:document-content>`,
	}, more...)...)
}

// rel is a relation of a DOCX.
func rel(kind, target string) string {
	return `<Relationships><Relationship Id="r1" Type="http://x/` + kind + `" Target="` + target + `" TargetMode="External"/></Relationships>`
}

// photo is a JPEG of 20 by 10 whose left half is red, with something between its begin and its picture.
func photo(t *testing.T, between string) string {
	t.Helper()
	p := image.NewRGBA(image.Rect(0, 0, 20, 10))
	for x := range 20 {
		for y := range 10 {
			p.Set(x, y, map[bool]color.Color{true: color.RGBA{255, 0, 0, 255}, false: color.RGBA{0, 0, 255, 255}}[x < 10])
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, p, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()[:2] + between + b.String()[2:]
}

// exif says how the camera was held, and where.
func exif(how byte) string {
	tiff := "Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string([]byte{how}) + "\x00\x00\x00\x00\x00\x00 Where it was: 51.6N"
	return "\xff\xe1\x00" + string([]byte{byte(len(tiff) + 2)}) + tiff
}

// Ensure that files which can run nothing are taken for what they are, and that all else is refused with what to do.
func TestInspect(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, file, ending, says string
	}{
		{"PDF", pdf(""), ".pdf", ""},
		{"PDF with packed objects", packedPDF("/Type /ObjStm /N 1 /Filter /FlateDecode /Length 9", "<< /Type /Page >>"), ".pdf", ""},
		{"PDF with a longer name", pdf("/LaunchPad 1"), ".pdf", ""},
		{"PDF that is cut", pdf("")[:60], "", "not whole"},
		{"PDF with a script", pdf("/OpenAction << /S /JavaScript /JS (x) >>"), "", "Print it to PDF"},
		{"PDF with a script, written otherwise", pdf("/OpenAction << /S /J#61vaScript >>"), "", "Print it to PDF"},
		{"PDF with a script, packed", packedPDF("/Type /ObjStm /Filter /FlateDecode", "<< /S /JavaScript >>"), "", "Print it to PDF"},
		{"PDF with a script, packed and written otherwise", packedPDF("/Filter [ /FlateDecode ] /Type /Obj#53tm", "<< /S /#4aavaScript >>"), "", "Print it to PDF"},
		{"PDF with objects packed oddly", packedPDF("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", "<< >>"), "", "Print it to PDF"},
		{"PDF with objects packed brokenly", strings.Replace(packedPDF("/Type /ObjStm /Filter /FlateDecode", "<< >>"), "\nendstream", "", 1)[:60] + pdf(""), "", "Print it to PDF"},
		{"PDF that starts a program", pdf("/A << /S /Launch /F (x) >>"), "", "Print it to PDF"},
		{"PDF with a file inside", pdf("/Names << /EmbeddedFiles 3 0 R >>"), "", "Print it to PDF"},
		{"PDF with a password", pdf("/Encrypt 5 0 R"), "", "without one"},
		{"JPEG", photo(t, ""), ".jpg", ""},
		{"JPEG of a camera", photo(t, exif(6)), ".jpg", ""},
		{"JPEG that is cut", photo(t, "")[:100], "", "cannot be read"},
		{"PNG that is too large", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x02\x00\x00\x00\xe3\xe6\xa7\xb4", "", "too many points"},
		{"HEIC", "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "", "JPEG"},
		{"GIF", "GIF89a", "", "PNG or JPEG"},
		{"film", "\x00\x00\x00\x18ftypmp42", "", "Films"},
		{"old Office", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xxxx", "", "DOCX"},
		{"program", "MZ\x90\x00", "", "Programs"},
		{"DOCX", docx(t, "<w:p/>"), ".docx", ""},
		{"DOCX with a link", docx(t, "<w:p/>", "word/_rels/document.xml.rels", rel("hyperlink", "https://example.org")), ".docx", ""},
		{"DOCX with a template from elsewhere", docx(t, "", "word/_rels/settings.xml.rels", rel("attachedTemplate", "https://evil.example/t.dotm")), "", "macros"},
		{"DOCX with macros", docx(t, "", "word/vbaProject.bin", "x"), "", "macros"},
		{"DOCX with macros by another name", docx(t, "", "WORD/VBAPROJECT.BIN", "x"), "", "macros"},
		{"DOCX with a program inside", docx(t, "", "word/embeddings/oleObject1.bin", "x"), "", "macros"},
		{"DOCX with a field that runs", docx(t, "<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x</w:instrText></w:r>"), "", "macros"},
		{"DOCX with a simple field that fetches", docx(t, `<w:fldSimple w:instr=" INCLUDEPICTURE x "/>`), "", "macros"},
		{"DOCX with a page number", docx(t, `<w:fldSimple w:instr=" PAGE "/>`), ".docx", ""},
		{"DOCX with a document type", docx(t, "", "word/x.xml", `<!DOCTYPE x [<!ENTITY a "b">]><x/>`), "", "cannot be checked"},
		{"DOCX with a part twice", docx(t, "", "word/document.xml", "<x/>"), "", "cannot be checked"},
		{"DOCX with a part outside", docx(t, "", "../x.xml", "<x/>"), "", "cannot be checked"},
		{"DOCX with something behind", docx(t, "") + "more", "", "cannot be checked"},
		{"DOCX that is a bomb", docx(t, "", "word/media/x.png", strings.Repeat("\x00", 101<<20)), "", "cannot be checked"},
		{"ODT", odt(t, "<office:body/>"), ".odt", ""},
		{"ODT with its own picture", odt(t, `<draw:image xlink:href="Pictures/1.png"/>`), ".odt", ""},
		{"ODT with a picture from elsewhere", odt(t, `<draw:image xlink:href="https://evil.example/1.png"/>`), "", "macros"},
		{"ODT with macros", odt(t, "", "Basic/Standard/Module1.xml", "<x/>"), "", "macros"},
		{"ODT that listens", odt(t, `<script:event-listener xmlns:script="s"/>`), "", "macros"},
		{"spreadsheet", zipped(t, "[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"), "", "Office"},
		{"text", "Dear Sir,\r\n\tĄ and 🙂", ".txt", ""},
		{"web page", " <!DOCTYPE html><script>x</script>", "", "PDF"},
		{"picture that runs", `<svg xmlns="x" onload="y"/>`, "", "PDF"},
		{"text with what is none", "a\x00b", "", "PDF"},
		{"Latin 1", "caf\xe9", "", "PDF"},
		{"nothing", "", "", "empty"},
		{"too much", strings.Repeat("a", document.MaxSize+1), "", "20 MB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, ending, contents, err := document.Inspect(t.Context(), []byte(tt.file))
			if tt.says == "" {
				if err != nil || ending != tt.ending || len(contents) == 0 {
					t.Errorf("got %q, %d bytes, %v", ending, len(contents), err)
				}
				return
			}
			if err == nil || errs.CodeOf(err) != errs.Invalid || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %q, %v", ending, err)
			}
		})
	}
}

// Ensure that of a picture nothing but the picture is kept, upright, and no second file behind it.
func TestInspect_pictures(t *testing.T) {
	t.Parallel()
	for how, left := range map[byte]image.Point{1: {2, 5}, 3: {17, 5}, 6: {5, 2}, 8: {5, 17}} {
		_, _, contents, err := document.Inspect(t.Context(), []byte(photo(t, exif(how))+"PK\x03\x04 second"))
		if err != nil || bytes.Contains(contents, []byte("51.6N")) || bytes.Contains(contents, []byte("second")) || bytes.Contains(contents, []byte("Exif")) {
			t.Fatalf("%d: %d bytes, %v", how, len(contents), err)
		}
		p, err := jpeg.Decode(bytes.NewReader(contents))
		if err != nil {
			t.Fatal(err)
		}
		if turned := p.Bounds().Dx() == 10; turned != (how >= 5) {
			t.Errorf("%d: it is %v", how, p.Bounds())
		}
		if r, _, b, _ := p.At(left.X, left.Y).RGBA(); r < b {
			t.Errorf("%d: what was left is not at %v", how, left)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 3, 3))); err != nil {
		t.Fatal(err)
	}
	_, ending, contents, err := document.Inspect(t.Context(), append(b.Bytes(), "<script>"...))
	if err != nil || ending != ".png" || bytes.Contains(contents, []byte("script")) {
		t.Errorf("got %s %q, %v", ending, contents, err)
	}
}

// Ensure that a name is one that every system takes and that hides nothing.
func TestFileName(t *testing.T) {
	t.Parallel()
	for sent, want := range map[string]string{
		"letter.pdf": "letter.pdf", "Brief von Ö.docx": "Brief von Ö.pdf", `C:\Users\x\scan 1.PDF`: "scan 1.pdf",
		"../../etc/passwd": "passwd.pdf", "": "document.pdf", ".pdf": "document.pdf", "a\u202egpj.exe": "agpj.pdf",
		`a"b;c` + "\r\nX-Y: 1.pdf": `a-b;cX-Y- 1.pdf`, "con?.txt": "con.pdf", strings.Repeat("é", 200) + ".pdf": strings.Repeat("é", 100) + ".pdf",
	} {
		if got := document.FileName(sent, ".pdf"); got != want {
			t.Errorf("%q became %q", sent, got)
		}
	}
}
