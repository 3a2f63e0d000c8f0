package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;

/** What every message keeps to: its recipients and attachments. */
public abstract class MessageContract extends Contract {
    @Test
    void theRecipientTableHasARowForEachRecipient() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            assertEquals(Sample.RECIPIENTS, rows(message.getRecipientTable(UNICODE), Sample.PR_RECIPIENT_TYPE,
                    PropTags.PR_DISPLAY_NAME_W, Sample.PR_EMAIL_ADDRESS_W));
        }
    }

    @Test
    void theAttachmentTableHasARowForEachAttachment() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            assertEquals(
                    List.of(attachment(0, Sample.ATTACH_BY_VALUE), attachment(1, Sample.ATTACH_EMBEDDED_MSG)),
                    rows(message.getAttachmentTable(UNICODE), PropTags.PR_ATTACH_NUM, PropTags.PR_ATTACH_METHOD));
        }
    }

    private static List<PropValue> attachment(int number, int method) {
        return List.of(new LongValue(PropTags.PR_ATTACH_NUM, number), new LongValue(PropTags.PR_ATTACH_METHOD, method));
    }

    @Test
    void aMessageWithoutAnyHasEmptyTables() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 1)) {
            assertEquals(List.of(List.of(), List.of()),
                    List.of(rows(message.getRecipientTable(UNICODE), PropTags.PR_DISPLAY_NAME_W),
                            rows(message.getAttachmentTable(UNICODE), PropTags.PR_ATTACH_NUM)));
        }
    }

    @Test
    void anAttachmentThatIsNotThereIsNotFound() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            assertEquals(List.of(HResult.MAPI_E_NOT_FOUND, HResult.MAPI_E_NOT_FOUND),
                    resultsOf(List.of(() -> message.openAttach(2, 0), () -> message.openAttach(-1, 0))));
        }
    }
}
