package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTags;

/** What every stream keeps to. */
public abstract class PropStreamContract extends Contract {
    private static final int SIZE = Sample.LONG_DATA.size();

    /** A test of one stream. */
    private interface StreamTest {
        void run(PropStream stream) throws MapiException;
    }

    private void withData(StreamTest test) throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0);
                Attach attach = message.openAttach(0, 0);
                PropStream stream = (PropStream) attach.openProperty(PropTags.PR_ATTACH_DATA_BIN,
                        InterfaceId.IID_IStream, 0)) {
            test.run(stream);
        }
    }

    @Test
    void readMovesOnAndReturnsFewerAtTheEnd() throws MapiException {
        withData(stream -> assertEquals(
                List.of(Sample.LONG_DATA.slice(0, 50_000), Sample.LONG_DATA.slice(50_000, SIZE), Bytes.EMPTY),
                List.of(stream.read(50_000), stream.read(50_000), stream.read(50_000))));
    }

    @Test
    void seekMovesToAPlaceFromTheStart() throws MapiException {
        withData(stream -> {
            stream.read(10);
            stream.seek(60_000);
            Bytes late = stream.read(5);
            stream.seek(1);

            assertEquals(List.of(Sample.LONG_DATA.slice(60_000, 60_005), Sample.LONG_DATA.slice(1, 4)),
                    List.of(late, stream.read(3)));
        });
    }

    @Test
    void sizeIsThatOfAllBytesWhereverTheStreamIs() throws MapiException {
        withData(stream -> {
            stream.read(10);

            assertEquals(SIZE, stream.size());
        });
    }

    @Test
    void behindTheEndThereIsNothing() throws MapiException {
        withData(stream -> {
            stream.seek(SIZE + 10L);

            assertEquals(Bytes.EMPTY, stream.read(10));
        });
    }

    @Test
    void aStringsStreamHasItsCodeUnits() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0);
                PropStream stream = (PropStream) message.openProperty(Sample.PR_BODY_W, InterfaceId.IID_IStream, 0)) {
            assertEquals("Grüße, 世界 𝄞", new String(stream.read(1000).toArray(), StandardCharsets.UTF_16LE));
        }
    }

    @Test
    void aReleasedStreamAnswersNothingMore() throws MapiException {
        withData(stream -> {
            stream.close();

            assertEquals(HResult.MAPI_E_INVALID_OBJECT, resultOf(() -> stream.read(1)));
        });
    }
}
