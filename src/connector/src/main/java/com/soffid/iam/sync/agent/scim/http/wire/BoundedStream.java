package com.soffid.iam.sync.agent.scim.http.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more than a limit is read through it. For one thread. */
final class BoundedStream extends FilterInputStream {

    private final long limit;
    private long read;

    BoundedStream(InputStream source, long limit) {
        super(source);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int more = in.read(buffer, offset, length);
        read += Math.max(more, 0);
        if (read > limit) {
            throw new TooLongException();
        }
        return more;
    }

    /** More came than the limit allows. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
