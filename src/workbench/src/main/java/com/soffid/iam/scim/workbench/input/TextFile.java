package com.soffid.iam.scim.workbench.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
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
        try (Reader in = withoutByteOrderMark(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return parser.parse(in);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file + ": no such file; expected " + expected, e);
        } catch (IOException e) {
            throw new ConfigurationException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Reader withoutByteOrderMark(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        return in;
    }
}
