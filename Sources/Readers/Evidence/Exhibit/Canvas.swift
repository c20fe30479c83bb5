import CLibPNG
import Cage

/// A picture in colour on which frames are drawn, and what it becomes as a file.
struct Canvas {
    private let width: Int
    private var height: Int
    /// Red, green and blue of each pixel, row by row.
    private var pixels: [UInt8]

    init(_ picture: PagePicture) {
        (width, height) = (picture.width, picture.height)
        pixels = Array(picture.pnm[picture.start...])
    }

    /// A dark red frame round words, over the tint of a marker that leaves them legible.
    mutating func frame(_ box: PageWords.Box) {
        let thick = 4, air = 5
        let left = max(0, Int(box.left * Double(width)) - air), top = max(0, Int(box.top * Double(height)) - air)
        let right = min(width - 1, Int(box.right * Double(width)) + air)
        let bottom = min(height - 1, Int(box.bottom * Double(height)) + air)
        guard left < right, top < bottom else { return }
        for y in top...bottom {
            for x in left...right {
                let at = (y * width + x) * 3
                if x < left + thick || x > right - thick || y < top + thick || y > bottom - thick {
                    (pixels[at], pixels[at + 1], pixels[at + 2]) = (160, 0, 0)
                } else {
                    pixels[at + 1] = UInt8(Int(pixels[at + 1]) * 244 / 255)
                    pixels[at + 2] = UInt8(Int(pixels[at + 2]) * 190 / 255)
                }
            }
        }
    }

    /// Puts a picture below, under a thin line.
    mutating func append(_ picture: PagePicture) {
        pixels += [UInt8](repeating: 120, count: width * 2 * 3)
        for y in 0..<picture.height {
            let start = picture.start + y * picture.width * 3
            let row = picture.pnm[start..<start + min(picture.width, width) * 3]
            pixels += row
            pixels += [UInt8](repeating: 255, count: width * 3 - row.count)
        }
        height += 2 + picture.height
    }

    /// As a PNG file, by libpng.
    func png() throws(CageError) -> [UInt8] {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        (image.width, image.height) = (png_uint_32(width), png_uint_32(height))
        // Red, green and blue of eight bits each; the header's own name for it is no constant that Swift sees.
        image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR)
        var size = png_alloc_size_t(pixels.count + pixels.count / 4 + 1 << 16)
        var file = [UInt8](repeating: 0, count: Int(size))
        let written = png_image_write_to_memory(&image, &file, &size, 0, pixels, 0, nil)
        guard written != 0 else { throw .notStarted(program: "libpng", why: "the picture could not be written") }
        return Array(file.prefix(Int(size)))
    }
}
