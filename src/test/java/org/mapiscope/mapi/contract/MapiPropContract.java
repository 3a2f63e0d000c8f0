package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiProp.PropProblem;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;

/** What every object with properties keeps to. */
public abstract class MapiPropContract extends Contract {
    private static final NamedProp UNKNOWN = new NamedProp.ByName(
            MapiUid.parse("00020329-0000-0000-C000-000000000046"), "Nobody's");

    @Test
    void propertiesComeInTheOrderAskedForEachWithItsType() throws MapiException {
        List<PropValue> asked = Sample.ONE_OF_EACH.reversed();
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 1)) {
            assertEquals(asked, message.getProps(asked.stream().map(PropValue::tag).toList(), 0));
        }
    }

    @Test
    void anUnspecifiedTypeTakesTheTypeThatIsThere() throws MapiException {
        List<PropTag> tags = Sample.ONE_OF_EACH.stream().map(each -> each.tag().withType(PropType.PT_UNSPECIFIED))
                .toList();
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 1)) {
            assertEquals(Sample.ONE_OF_EACH, message.getProps(tags, UNICODE));
        }
    }

    @Test
    void whatIsAbsentIsAnErrorValueAmongTheOthers() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            PropTag unspecified = PropTags.PR_SENDER_NAME_W.withType(PropType.PT_UNSPECIFIED);

            assertEquals(
                    List.of(new ErrorValue(PropTags.PR_SENDER_NAME_W, HResult.MAPI_E_NOT_FOUND),
                            Sample.subject("First"), new ErrorValue(unspecified, HResult.MAPI_E_NOT_FOUND)),
                    message.getProps(List.of(PropTags.PR_SENDER_NAME_W, PropTags.PR_SUBJECT_W, unspecified), UNICODE));
        }
    }

    @Test
    void whoAsksForEightBitStringsGetsThem() throws MapiException {
        PropTag eightBit = PropTags.PR_SUBJECT_W.withType(PropType.PT_STRING8);
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            PropValue value = message.getProps(List.of(eightBit), 0).getFirst();

            assertEquals(List.of(eightBit, "First"),
                    List.of(value.tag(), value instanceof PropValue.String8Value v ? v.value() : value));
        }
    }

    @Test
    void getPropListNamesAllAndGetPropsOfNoneReadsThem() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 1)) {
            List<PropTag> tags = message.getPropList(UNICODE);
            List<PropValue> all = message.getProps(List.of(), UNICODE);

            assertEquals(List.of(), Sample.ONE_OF_EACH.stream().filter(each -> !all.contains(each)).toList());
            assertEquals(tags.stream().sorted().toList(), all.stream().map(PropValue::tag).sorted().toList());
        }
    }

    @Test
    void eachKindOfObjectSaysWhatItIs() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiProp inbox = openInbox(store);
                Message message = openMessage(store, 0);
                MapiProp attachment = message.openAttach(0, 0)) {
            List<PropValue> types = new ArrayList<>();
            for (MapiProp object : List.of(store, inbox, message, attachment)) {
                types.addAll(object.getProps(List.of(PropTags.PR_OBJECT_TYPE), 0));
            }

            assertEquals(List.of(1, 3, 5, 7),
                    types.stream().map(each -> ((PropValue.LongValue) each).value()).toList());
        }
    }

    @Test
    void anObjectsEntryIdentifierOpensIt() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            assertEquals(List.of(new PropValue.BinaryValue(PropTags.PR_ENTRYID, messageId(store, 0).bytes())),
                    message.getProps(List.of(PropTags.PR_ENTRYID), 0));
        }
    }

    @Test
    void openPropertyOfWhatIsAbsentIsNotFound() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 1)) {
            assertEquals(HResult.MAPI_E_NOT_FOUND,
                    resultOf(() -> message.openProperty(Sample.PR_BODY_W, InterfaceId.IID_IStream, 0)));
        }
    }

    @Test
    void openPropertyAsWhatItIsNotIsNotSupported() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            assertEquals(HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                    resultOf(() -> message.openProperty(Sample.PR_BODY_W, InterfaceId.IID_IMAPIFolder, 0)));
        }
    }

    @Test
    void namesHaveIdentifiersAndIdentifiersNames() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            List<PropTag> tags = message.getIDsFromNames(List.of(Sample.BY_ID, Sample.BY_NAME), 0);

            assertEquals(List.of(true, true), tags.stream().map(PropTag::isNamed).toList());
            assertEquals(List.of(Optional.of(Sample.BY_ID), Optional.of(Sample.BY_NAME)),
                    message.getNamesFromIDs(tags));
        }
    }

    @Test
    void aNamedPropertyIsReadByItsIdentifier() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            PropTag tag = message.getIDsFromNames(List.of(Sample.BY_NAME), 0).getFirst();

            assertEquals(List.of(new UnicodeValue(tag.withType(PropType.PT_UNICODE), "named")),
                    message.getProps(List.of(tag), UNICODE));
        }
    }

    @Test
    void aNameThatNobodyMadeHasNoIdentifier() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            assertEquals(List.of(PropTag.of(0, PropType.PT_ERROR)), message.getIDsFromNames(List.of(UNKNOWN), 0));
        }
    }

    @Test
    void anIdentifierThatStandsForNoNameHasNone() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            assertEquals(List.of(Optional.empty()),
                    message.getNamesFromIDs(List.of(PropTag.of(0xFF00, PropType.PT_UNSPECIFIED))));
        }
    }

    @Test
    void aNameIsMadeWithMapiCreate() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                Message message = openMessage(store, 0, MapiProp.MAPI_MODIFY)) {
            List<PropTag> made = message.getIDsFromNames(List.of(UNKNOWN), MapiProp.MAPI_CREATE);

            assertEquals(List.of(Optional.of(UNKNOWN)), message.getNamesFromIDs(made));
        }
    }

    @Test
    void whatIsSetAndSavedIsThereForEverybody() throws MapiException {
        List<PropValue> values = new ArrayList<>(Sample.ONE_OF_EACH);
        values.add(Sample.subject("Set 世界"));
        try (MapiSession session = logOn(); MsgStore store = openMail(session, MapiSession.MDB_WRITE)) {
            try (Message writing = openMessage(store, 0, MapiProp.MAPI_MODIFY)) {
                assertEquals(List.of(), writing.setProps(values));
                writing.saveChanges(0);
            }
            try (Message reading = openMessage(store, 0)) {
                assertEquals(values, reading.getProps(values.stream().map(PropValue::tag).toList(), 0));
            }
        }
    }

    @Test
    void whatIsNotSavedIsSeenByNobodyElse() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session, MapiSession.MDB_WRITE)) {
            try (Message writing = openMessage(store, 0, MapiProp.MAPI_MODIFY)) {
                writing.setProps(List.of(Sample.subject("Not saved")));

                assertEquals(List.of(Sample.subject("Not saved")),
                        writing.getProps(List.of(PropTags.PR_SUBJECT_W), 0));
            }
            try (Message reading = openMessage(store, 0)) {
                assertEquals(List.of(Sample.subject("First")), reading.getProps(List.of(PropTags.PR_SUBJECT_W), 0));
            }
        }
    }

    @Test
    void whatTheProviderComputesIsAProblemAndTheRestIsSet() throws MapiException {
        PropValue computed = new PropValue.BinaryValue(PropTags.PR_ENTRYID, Bytes.of((byte) 1));
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                Message message = openMessage(store, 0, MapiProp.MAPI_MODIFY)) {
            assertEquals(List.of(new PropProblem(0, PropTags.PR_ENTRYID, HResult.MAPI_E_COMPUTED)),
                    message.setProps(List.of(computed, Sample.subject("Rest"))));
            assertEquals(List.of(Sample.subject("Rest")), message.getProps(List.of(PropTags.PR_SUBJECT_W), 0));
        }
    }

    @Test
    void whatIsDeletedIsAbsent() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                Message message = openMessage(store, 0, MapiProp.MAPI_MODIFY)) {
            assertEquals(List.of(), message.deleteProps(List.of(PropTags.PR_SUBJECT_W)));
            assertEquals(List.of(new ErrorValue(PropTags.PR_SUBJECT_W, HResult.MAPI_E_NOT_FOUND)),
                    message.getProps(List.of(PropTags.PR_SUBJECT_W), 0));
        }
    }

    @Test
    void whatWasOpenedToBeReadIsNotWritten() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                Message message = openMessage(store, 0)) {
            assertEquals(List.of(HResult.MAPI_E_NO_ACCESS, HResult.MAPI_E_NO_ACCESS),
                    resultsOf(List.of(() -> message.setProps(List.of(Sample.subject("Not this"))),
                            () -> message.deleteProps(List.of(PropTags.PR_SUBJECT_W)))));
        }
    }

    @Test
    void copyToCopiesAllButWhatIsExcluded() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                Message from = openMessage(store, 0);
                Message to = openMessage(store, 1, MapiProp.MAPI_MODIFY)) {
            assertEquals(List.of(), from.copyTo(List.of(PropTags.PR_SUBJECT_W), to, 0));

            assertEquals(
                    List.of(Sample.subject("Second"), new UnicodeValue(PropTags.PR_MESSAGE_CLASS_W, "IPM.Note")),
                    to.getProps(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_CLASS_W), 0));
        }
    }

    @Test
    void aReleasedObjectAnswersNothingMore() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            Message message = openMessage(store, 0);
            message.close();
            message.close();

            assertEquals(List.of(HResult.MAPI_E_INVALID_OBJECT, HResult.MAPI_E_INVALID_OBJECT),
                    resultsOf(List.of(() -> message.getPropList(0), () -> message.getProps(List.of(), 0))));
        }
    }
}
