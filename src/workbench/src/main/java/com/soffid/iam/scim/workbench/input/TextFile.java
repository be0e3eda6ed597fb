package com.soffid.iam.scim.workbench.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A text file in UTF-8, with or without a byte order mark. Spreadsheets and Windows editors write one, and parsers of CSV,
 * properties and JSON take it for a character of the text.
 */
public final class TextFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** Reads the text of a file from its beginning. */
    @FunctionalInterface
    public interface Parser<T> {
        T parse(Reader in) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param expected what the file should hold, for the error
     * @throws ConfigurationException if there is no such file, or it cannot be read as UTF-8
     */
    public static <T> T read(Path file, String expected, Parser<T> parser) {
        try (Reader in = withoutByteOrderMark(text(file))) {
            return parser.parse(in);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": no such file; expected " + expected, e);
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static BufferedReader text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int line = lineThatIsNotUtf8(bytes);
        if (line > 0) {
            throw notUtf8(file.toString(), line, "");
        }
        return new BufferedReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    }

    /**
     * The error for a file in another encoding.
     *
     * @param addition to what is expected, or ""
     */
    public static ConfigurationException notUtf8(String file, int line, String addition) {
        return ConfigurationException.at(
                file, line, "is not in UTF-8, but perhaps in Windows-1252 or ISO 8859-1; save it as UTF-8" + addition);
    }

    /** The first line with bytes that are not UTF-8; 0 if there is none. */
    public static int lineThatIsNotUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        if (!result.isError()) {
            return 0;
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static Reader withoutByteOrderMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        return in;
    }
}
