package org.mapiscope.gui.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class PagedBytesTest {
    private static final long SIZE = 50L << 20;

    private final HeldTasks tasks = new HeldTasks();
    private final List<Long> read = new ArrayList<>();
    private final PagedBytes bytes = new PagedBytes(SIZE, tasks, this::page);

    private Bytes page(long offset, int length) {
        read.add(offset / PagedBytes.PAGE);
        byte[] page = new byte[length];
        Arrays.fill(page, (byte) (offset / PagedBytes.PAGE));
        return Bytes.of(page);
    }

    @Test
    void onlyWhatIsLookedAtIsReadAndOnlyOnce() {
        Optional<Bytes> before = bytes.read(SIZE - 16, SIZE);
        bytes.read(SIZE - 32, SIZE - 16);
        tasks.runAll();

        assertEquals(Optional.empty(), before);
        assertEquals(Optional.of(Bytes.ofHex("1F".repeat(16))), bytes.read(SIZE - 16, SIZE));
        assertEquals(List.of(SIZE / PagedBytes.PAGE - 1), read);
    }

    @Test
    void bytesOfTwoPagesAreJoined() {
        bytes.read(PagedBytes.PAGE - 2, PagedBytes.PAGE + 2);
        tasks.runAll();

        assertEquals(Optional.of(Bytes.ofHex("00000101")), bytes.read(PagedBytes.PAGE - 2, PagedBytes.PAGE + 2));
    }

    @Test
    void thePagesThatWereNotLookedAtForLongAreForgotten() {
        for (long page = 0; page < 100; page++) {
            bytes.read(page * PagedBytes.PAGE, page * PagedBytes.PAGE + 1);
            tasks.runAll();
        }

        assertEquals(Optional.empty(), bytes.read(0, 1));
    }

    @Test
    void whatCannotBeReadIsToldOnceAndNotAskedForAgain() {
        MapiException gone = new MapiException("IStream::Read", HResult.MAPI_E_OBJECT_DELETED, "");
        PagedBytes lost = new PagedBytes(SIZE, tasks, (offset, length) -> {
            throw gone;
        });
        lost.read(0, 1);
        tasks.runAll();
        lost.read(SIZE - 1, SIZE);

        assertEquals(Optional.of(gone), lost.failure());
        assertEquals(0, tasks.waiting());
    }
}
