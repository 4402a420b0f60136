package document

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

// The largest pictures, in pixels, and how well a JPEG is painted anew.
const (
	maxJPEG     = 52_000_000
	maxPNG      = 25_000_000
	jpegQuality = 88
)

// paintAnew decodes a picture and encodes it again, upright.
func paintAnew(b []byte) (file, error) {
	c, format, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		return file{}, refuse("This picture cannot be read. Save it again as JPEG or PNG, and add that.")
	}
	most := maxPNG
	if format == "jpeg" {
		most = maxJPEG
	}
	if c.Width <= 0 || c.Height <= 0 || c.Width > most/c.Height {
		return file{}, refuse("This picture has too many points: at most %d million. Save it smaller, and add that.", most/1_000_000)
	}
	picture, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		return file{}, refuse("This picture cannot be read. Save it again as JPEG or PNG, and add that.")
	}
	var out bytes.Buffer
	f := file{mediaType: "image/png", ending: ".png"}
	if format == "jpeg" {
		f = file{mediaType: "image/jpeg", ending: ".jpg"}
		err = jpeg.Encode(&out, upright(picture, orientation(b)), &jpeg.Options{Quality: jpegQuality})
	} else {
		err = png.Encode(&out, picture)
	}
	if err != nil {
		return file{}, err
	}
	if f.contents = out.Bytes(); len(f.contents) > MaxSize {
		return file{}, TooLarge()
	}
	return f, nil
}

// orientation gives the way in which a camera says it was held (Exif 2.32, tag 0x0112): 1 to 8; 1 without a word of it.
func orientation(b []byte) int {
	for at := 2; at+4 <= len(b) && b[at] == 0xff && b[at+1] != 0xda; {
		length := int(binary.BigEndian.Uint16(b[at+2:]))
		end := at + 2 + length
		if length < 2 || end > len(b) {
			return 1
		}
		if part := b[at+4 : end]; b[at+1] == 0xe1 && bytes.HasPrefix(part, []byte("Exif\x00\x00")) {
			return tagOrientation(part[6:])
		}
		at = end
	}
	return 1
}

// tagOrientation reads it from the first directory of a TIFF.
func tagOrientation(b []byte) int {
	if len(b) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if b[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(b[4:]))
	if at < 8 || at+2 > int64(len(b)) {
		return 1
	}
	for n := int64(order.Uint16(b[at:])); n > 0; n-- {
		entry := at + 2 + (n-1)*12
		if entry+12 > int64(len(b)) || order.Uint16(b[entry:]) != 0x0112 {
			continue
		}
		if o := int(order.Uint16(b[entry+8:])); o >= 1 && o <= 8 {
			return o
		}
	}
	return 1
}

// turned is a picture as its camera was held.
type turned struct {
	image.Image
	how int
}

// upright gives the picture as it is to be looked at.
func upright(p image.Image, how int) image.Image {
	if how == 1 {
		return p
	}
	return turned{p, how}
}

// Bounds implements image.Image.
func (t turned) Bounds() image.Rectangle {
	b := t.Image.Bounds()
	if t.how >= 5 {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return image.Rect(0, 0, b.Dx(), b.Dy())
}

// At implements image.Image.
func (t turned) At(x, y int) color.Color {
	b := t.Image.Bounds()
	w, h := b.Dx()-1, b.Dy()-1
	switch t.how {
	case 2:
		x = w - x
	case 3:
		x, y = w-x, h-y
	case 4:
		y = h - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, h-x
	case 7:
		x, y = w-y, h-x
	case 8:
		x, y = w-y, x
	}
	return t.Image.At(b.Min.X+x, b.Min.Y+y)
}
