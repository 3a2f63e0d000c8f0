package org.mapiscope.operation;

import java.nio.file.Path;
import java.util.List;
import org.mapiscope.mapi.MapiException;

/** A session of the embedded MAPI on files, for tests of the packages below. */
public final class DemoSession implements AutoCloseable {
    private final TestMapi mapi;
    private final OpenSession session;

    private DemoSession(TestMapi mapi, OpenSession session) {
        this.mapi = mapi;
        this.session = session;
    }

    /** Opens one of the PST files that the build unpacks; profiles are kept in {@code folder}. */
    public static DemoSession of(String file, Path folder) throws MapiException {
        TestMapi mapi = new TestMapi(folder);
        return new DemoSession(mapi, mapi.sessions.openFiles(List.of(TestMapi.DEMO.resolve(file)), mapi.thread));
    }

    public OpenSession session() {
        return session;
    }

    @Override
    public void close() {
        mapi.close();
    }
}
