package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.CriticalError;
import org.mapiscope.mapi.Notification.Extended;
import org.mapiscope.mapi.Notification.NewMail;
import org.mapiscope.mapi.Notification.ObjectChanged;
import org.mapiscope.mapi.Notification.StatusObjectModified;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.Notification.TableModified;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** What is told to every sink, and how. */
public abstract class AdviseSinkContract extends Contract {
    private static final int EVERYTHING = 0x800003FF;
    private static final EntryId OBJECT = EntryId.of(new byte[]{0, 0, 0, 0, 1, 2, 3});
    private static final EntryId PARENT = EntryId.of(new byte[]{0, 0, 0, 0, 9});
    private static final NewMail NEW_MAIL = new NewMail(OBJECT, PARENT, "IPM.Note.Ä", 0x1);
    private static final ObjectChanged CREATED = new ObjectChanged(Notification.fnevObjectCreated, 5,
            Optional.of(OBJECT), Optional.of(PARENT), List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE));

    /** {@return what the sink was told of {@code sent} by a store's provider} */
    private Notification received(Notification sent) throws Exception {
        RecordingSink sink = new RecordingSink();
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            long connection = store.advise(Optional.empty(), EVERYTHING, sink);
            world().tell("Mail", sent);
            Notification told = sink.take();
            store.unadvise(connection);
            return told;
        }
    }

    @Test
    void newMailArrivesWhole() throws Exception {
        assertEquals(NEW_MAIL, received(NEW_MAIL));
    }

    @Test
    void aChangedObjectArrivesWhole() throws Exception {
        assertEquals(CREATED, received(CREATED));
    }

    @Test
    void aChangedObjectMayLackParentAndProperties() throws Exception {
        ObjectChanged deleted = new ObjectChanged(Notification.fnevObjectDeleted, 3, Optional.of(OBJECT),
                Optional.empty(), List.of());

        assertEquals(deleted, received(deleted));
    }

    @Test
    void aCriticalErrorArrivesWhole() throws Exception {
        CriticalError error = new CriticalError(Optional.of(OBJECT), HResult.MAPI_E_DISK_ERROR,
                Optional.of(new MapiError("The disk is full: ä", "Test", 7, 9)));

        assertEquals(error, received(error));
    }

    @Test
    void aModifiedTableArrivesWhole() throws Exception {
        PropValue index = new PropValue.BinaryValue(PropTags.PR_INSTANCE_KEY, Bytes.of((byte) 2));
        PropValue prior = new PropValue.NullValue(PropTag.of(0, PropType.PT_NULL));
        TableModified modified = new TableModified(TableEvent.TABLE_ROW_ADDED, index, prior,
                List.of(Sample.subject("Row ä"), new PropValue.LongValue(PropTags.PR_MESSAGE_SIZE, 3)));

        assertEquals(modified, received(modified));
    }

    @Test
    void aModifiedStatusObjectArrivesWhole() throws Exception {
        StatusObjectModified modified = new StatusObjectModified(OBJECT,
                List.of(new PropValue.LongValue(PropTags.PR_STATUS_CODE, 1)));

        assertEquals(modified, received(modified));
    }

    @Test
    void anExtendedEventArrivesWhole() throws Exception {
        Extended extended = new Extended(42, Bytes.of((byte) 1, (byte) 2, (byte) 3));

        assertEquals(extended, received(extended));
    }

    @Test
    void aSinkIsToldOnAnotherThreadThanTheCallers() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            store.advise(Optional.empty(), Notification.fnevNewMail, sink);
            world().tell("Mail", NEW_MAIL);
            sink.take();

            assertEquals(false, sink.threads().contains(Thread.currentThread()));
        }
    }

    @Test
    void aSinkIsToldOnlyWhatItsMaskAsksFor() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            store.advise(Optional.empty(), Notification.fnevObjectCreated, sink);
            world().tell("Mail", NEW_MAIL);
            world().tell("Mail", CREATED);
            sink.take();

            assertEquals(List.of(CREATED), sink.told());
        }
    }

    @Test
    void aSinkThatWasUnadvisedIsNotTold() throws Exception {
        RecordingSink left = new RecordingSink();
        RecordingSink stays = new RecordingSink();
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            long connection = store.advise(Optional.empty(), Notification.fnevNewMail, left);
            store.advise(Optional.empty(), Notification.fnevNewMail, stays);
            store.unadvise(connection);
            world().tell("Mail", NEW_MAIL);
            stays.take();

            assertEquals(List.of(), left.told());
        }
    }

    @Test
    void nobodyIsToldAfterTheLogoff() throws MapiException {
        RecordingSink sink = new RecordingSink();
        try (MapiSession session = logOn()) {
            openMail(session).advise(Optional.empty(), Notification.fnevNewMail, sink);
            session.logoff(0, 0, 0);
        }
        resultOf(() -> world().tell("Mail", NEW_MAIL));

        assertEquals(List.of(), sink.told());
    }
}
