package com.soffid.iam.sync.agent.scim.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps the first bytes of what is read through it. For one thread. */
final class BeginningKeeper extends FilterInputStream {

    private static final int KEPT = 64 * 1024;
    private static final int BUFFER = 16 * 1024;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

    BeginningKeeper(InputStream source) {
        super(source);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        int room = KEPT - beginning.size();
        if (read > 0 && room > 0) {
            beginning.write(buffer, offset, Math.min(read, room));
        }
        return read;
    }

    void readToEnd() throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read = read(buffer, 0, buffer.length);
        while (read >= 0) {
            read = read(buffer, 0, buffer.length);
        }
    }

    byte[] beginning() {
        return beginning.toByteArray();
    }
}
