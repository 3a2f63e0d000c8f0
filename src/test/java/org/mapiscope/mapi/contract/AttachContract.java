package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;

/** What every attachment keeps to. */
public abstract class AttachContract extends Contract {
    @Test
    void anAttachmentHasItsProperties() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0);
                Attach attach = message.openAttach(0, 0)) {
            assertEquals(
                    List.of(new LongValue(PropTags.PR_ATTACH_NUM, 0),
                            new UnicodeValue(PropTags.PR_ATTACH_LONG_FILENAME_W, "data.bin")),
                    attach.getProps(List.of(PropTags.PR_ATTACH_NUM, PropTags.PR_ATTACH_LONG_FILENAME_W), 0));
        }
    }

    @Test
    void itsBytesAreAStream() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0);
                Attach attach = message.openAttach(0, 0);
                PropStream stream = (PropStream) attach.openProperty(PropTags.PR_ATTACH_DATA_BIN,
                        InterfaceId.IID_IStream, 0)) {
            assertEquals(Sample.LONG_DATA, stream.read(Sample.LONG_DATA.size()));
        }
    }

    @Test
    void anEmbeddedMessageIsOpenedAsAMessage() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0);
                Attach attach = message.openAttach(1, 0);
                MapiObject embedded = attach.openProperty(PropTags.PR_ATTACH_DATA_OBJ, InterfaceId.IID_IMessage, 0)) {
            assertEquals(List.of(Sample.subject("Embedded")),
                    ((Message) embedded).getProps(List.of(PropTags.PR_SUBJECT_W), 0));
        }
    }

    @Test
    void anAttachmentOfBytesHasNoMessage() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0);
                Attach attach = message.openAttach(0, 0)) {
            assertEquals(HResult.MAPI_E_NOT_FOUND, resultOf(
                    () -> attach.openProperty(PropTags.PR_ATTACH_DATA_OBJ, InterfaceId.IID_IMessage, 0)));
        }
    }
}
