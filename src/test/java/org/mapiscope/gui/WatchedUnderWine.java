package org.mapiscope.gui;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FilterInputStream;

/** {@link WatchedProgram} as {@code src/test/windows/run} starts it, with its questions from a pipe of another system. */
public final class WatchedUnderWine {
    private WatchedUnderWine() {}

    public static void main(String[] arguments) {
        System.setIn(new FilterInputStream(new FileInputStream(FileDescriptor.in)) {
            @Override
            public int available() {
                // Wine cannot say it of such a pipe, and fails
                return 0;
            }
        });
        WatchedProgram.main(arguments);
    }
}
