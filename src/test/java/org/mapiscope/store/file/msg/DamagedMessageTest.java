package org.mapiscope.store.file.msg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mapi.item.MadeMessage;
import org.mapiscope.mapi.item.MadeMessage.MadeAttach;

/** What of a damaged message comes into an MSG file, and what is told of the rest. */
class DamagedMessageTest {
    private static final PropTag PR_BODY_W = new PropTag(0x1000001F);
    private static final PropTag NAMELESS = new PropTag(0x8123001F);
    private static final PropValue SUBJECT = new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "s");

    @TempDir
    Path folder;

    @Test
    void aPropertyThatCannotBeReadIsLeftOutAndTold() throws Exception {
        Path file = folder.resolve("a.msg");
        List<Loss> losses = write(file, SUBJECT, new PropValue.ErrorValue(PR_BODY_W, HResult.MAPI_E_CORRUPT_DATA));

        assertEquals(List.of(new Loss("PR_BODY_W", HResult.MAPI_E_CORRUPT_DATA, "")), losses);
        assertEquals(new Whole(Map.of("0037001F", "7300"), List.of(), List.of()), PoiMessage.read(file));
    }

    @Test
    void aNamedPropertyThatNobodyKnowsTheNameOfIsLeftOutAndTold() throws Exception {
        assertEquals(List.of(new Loss("0x8123001F", HResult.MAPI_E_NOT_FOUND, "it has no name")),
                write(folder.resolve("a.msg"), SUBJECT, new PropValue.UnicodeValue(NAMELESS, "x")));
    }

    @Test
    void halfOfACharacterIsKept() throws Exception {
        Path file = folder.resolve("a.msg");
        write(file, new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "\uD83D"));

        assertEquals(Map.of("0037001F", "3dd8"), PoiMessage.read(file).properties());
    }

    @Test
    void anAttachmentWhoseMessageCannotBeOpenedKeepsItsProperties() throws Exception {
        Path file = folder.resolve("a.msg");
        MadeAttach attach = new MadeAttach(List.of(new PropValue.LongValue(PropTags.PR_ATTACH_METHOD, 5),
                new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "n")));
        List<Loss> losses = new MsgWriter().write(new MadeMessage(List.of(SUBJECT), List.of(), List.of(attach)), file,
                MapiProgress.NONE);

        assertEquals(List.of(new Loss("attachment 0 > PR_ATTACH_DATA_OBJ", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                "")), losses);
        assertEquals(
                List.of(new Whole.Attached(Map.of("0E210003", "0", "3001001F", "6e00", "37050003", "5"),
                        Optional.empty())),
                PoiMessage.read(file).attachments());
    }

    @Test
    void anOleObjectThatIsNoCompoundFileIsItsBytes() throws Exception {
        Path file = folder.resolve("a.msg");
        // the signature of a compound file, and nothing of one behind it
        Bytes object = Bytes.ofHex("D0CF11E0A1B11AE1FFFFFFFF");
        MadeAttach attach = new MadeAttach(List.of(new PropValue.LongValue(PropTags.PR_ATTACH_METHOD, 6),
                new PropValue.ObjectValue(PropTags.PR_ATTACH_DATA_OBJ),
                new PropValue.BinaryValue(PropTags.PR_ATTACH_DATA_BIN, object)));
        new MsgWriter().write(new MadeMessage(List.of(), List.of(), List.of(attach)), file, MapiProgress.NONE);

        assertEquals("d0cf11e0a1b11ae1ffffffff",
                PoiMessage.read(file).attachments().getFirst().properties().get("37010102"));
    }

    @Test
    void whereNothingCanBeReadAnyMoreTheFileIsGivenUp() {
        Message over = new MadeMessage(List.of(SUBJECT), List.of(), List.of()) {
            @Override
            public List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
                throw new MapiException("IMAPIProp::GetProps", HResult.MAPI_E_END_OF_SESSION, "");
            }
        };

        MapiException failed = assertThrows(MapiException.class,
                () -> new MsgWriter().write(over, folder.resolve("a.msg"), MapiProgress.NONE));
        assertEquals(HResult.MAPI_E_END_OF_SESSION, failed.result());
    }

    private static List<Loss> write(Path file, PropValue... values) throws MapiException {
        return new MsgWriter().write(new MadeMessage(List.of(values), List.of(), List.of()), file, MapiProgress.NONE);
    }
}
