package org.mapiscope.operation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.property.DemoObjects;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.contract.Sample;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.subsystem.ScriptedService;

class PropertyEditorTest {
    private static final PropValue CHANGED = new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Changed");

    private TestMapi mapi;
    private OpenSession session;
    private ObjectPath.Entry message;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        mapi = new TestMapi(folder, ScriptedService.serving(Sample.MAIL));
        session = mapi.logOn();
        message = DemoObjects.firstMessage(session, session.stores().getLast().entryId());
    }

    @AfterEach
    void close() {
        mapi.close();
    }

    private Optional<PropValue> subject(ObjectPath path) throws MapiException {
        return ObjectProperties.read(session, path).find(PropTags.PR_SUBJECT_W).flatMap(PropertyEntry::value);
    }

    @Test
    void aPropertyThatIsSetLastsAndCanBePutBack() throws MapiException {
        Optional<PropValue> before = subject(message);
        PropertyEditor editor = new PropertyEditor(session, message);
        PropertyChange change = editor.set(CHANGED);

        assertEquals(new PropertyChange(message, PropTags.PR_SUBJECT_W, before, Optional.of(CHANGED)), change);
        assertEquals(Optional.of(CHANGED), subject(message));
        editor.undo(change);
        assertEquals(before, subject(message));
    }

    @Test
    void aPropertyThatIsDeletedComesBack() throws MapiException {
        Optional<PropValue> before = subject(message);
        PropertyEditor editor = new PropertyEditor(session, message);
        PropertyChange change = editor.delete(PropTags.PR_SUBJECT_W);

        assertEquals(Optional.empty(), subject(message));
        editor.undo(change);
        assertEquals(before, subject(message));
    }

    @Test
    void aPropertyThatWasAddedIsGoneAfterUndoing() throws MapiException {
        PropertyEditor editor = new PropertyEditor(session, message);
        NamedProp name = new NamedProp.ByName(MapiUid.parse("00020329-0000-0000-C000-000000000046"), "New");
        PropertyChange change = editor.set(name, PropType.PT_LONG, "0x10");

        PropertyEntry added = ObjectProperties.read(session, message).find(change.tag()).orElseThrow();
        assertEquals(Optional.of(name), added.name());
        assertEquals(Optional.of(new PropValue.LongValue(change.tag(), 16)), added.value());
        editor.undo(change);
        assertEquals(Optional.empty(), ObjectProperties.read(session, message).find(change.tag()));
    }

    @Test
    void nothingStaysOpenAfterAChange() throws MapiException {
        int before = session.mapiSession().openObjects().size();
        new PropertyEditor(session, message).set(CHANGED);

        assertEquals(before, session.mapiSession().openObjects().size());
    }

    @Test
    void aComputedPropertyIsRefusedWithItsOwnResult() {
        PropertyEditor editor = new PropertyEditor(session, message);
        MapiException refused = assertThrows(MapiException.class,
                () -> editor.set(new PropValue.LongValue(PropTags.PR_OBJECT_TYPE, 1)));

        assertEquals(HResult.MAPI_E_COMPUTED, refused.result());
    }

    @Test
    void aStoreThatCanOnlyBeReadSaysSo() throws MapiException {
        ObjectPath.Entry inPst = DemoObjects.firstMessage(session);
        PropertyEditor editor = new PropertyEditor(session, inPst);
        MapiException refused = assertThrows(MapiException.class, () -> editor.set(CHANGED));

        assertEquals(HResult.MAPI_E_NO_ACCESS, refused.result());
    }

    @Test
    void aChangeOfAnEmbeddedMessageIsSavedThroughThoseItLiesIn() throws MapiException {
        ObjectPath embedded = new ObjectPath.Embedded(new ObjectPath.Attachment(message, 1));
        new PropertyEditor(session, embedded).set(CHANGED);

        assertEquals(Optional.of(CHANGED), subject(embedded));
    }

    @Test
    void twoReadingsBeforeAndAfterAChangeDifferInJustThat() throws MapiException {
        List<PropertyEntry> before = ObjectProperties.read(session, message).entries();
        new PropertyEditor(session, message).set(CHANGED);
        List<PropertyEntry> after = ObjectProperties.read(session, message).entries();

        assertEquals(List.of(PropTags.PR_SUBJECT_W), PropertyComparison.of(before, after).stream()
                .filter(each -> each.kind() != PropertyDifference.Kind.EQUAL).map(each -> each.entry().tag()).toList());
    }
}
