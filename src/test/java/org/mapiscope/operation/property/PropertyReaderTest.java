package org.mapiscope.operation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

class PropertyReaderTest {
    private static final PropTag DATA = PropTags.PR_ATTACH_DATA_BIN;
    private static final PropTag NAMED = PropTag.of(0x8005, PropType.PT_LONG);
    private static final NamedProp NAME = new NamedProp.ByName(
            MapiUid.parse("00020329-0000-0000-C000-000000000046"), "Keywords");

    private final HardObject object = new HardObject();

    private ObjectProperties read(LargeValues large) throws MapiException {
        return ObjectProperties.read(object, large, MapiProgress.NONE);
    }

    private PropertyEntry find(PropTag tag) throws MapiException {
        return read(LargeValues.FIRST_BYTES).find(tag).orElseThrow();
    }

    @Test
    void aLargeValueIsShownBySizeAndItsFirstBytes() throws MapiException {
        assertEquals(new PropertyEntry(DATA, Optional.empty(),
                new PropertyContent.Large(HardObject.SIZE, HardObject.bytes(0, 1024), Optional.empty())), find(DATA));
    }

    @Test
    void aLargeValueIsHashedOnlyToBeCompared() throws MapiException {
        PropertyContent.Large large = (PropertyContent.Large) read(LargeValues.HASHED).find(DATA).orElseThrow()
                .content();

        assertEquals(32, large.sha256().orElseThrow().size());
    }

    @Test
    void anErrorKeepsTheTypeThatThePropertyHas() throws MapiException {
        assertEquals(new PropertyEntry(PropTags.PR_SUBJECT_W, Optional.empty(),
                new PropertyContent.Failed(HResult.MAPI_E_CORRUPT_DATA, "")), find(PropTags.PR_SUBJECT_W));
    }

    @Test
    void allNamesAreAskedForInOneCall() throws MapiException {
        assertEquals(Optional.of(NAME), find(NAMED).name());
        assertEquals(1, object.namesAsked);
    }

    @Test
    void whenAllCannotBeReadAtOnceEachIsReadAlone() throws MapiException {
        object.refuses = 2;

        ObjectProperties properties = read(LargeValues.FIRST_BYTES);
        assertEquals(3, properties.entries().size());
        assertEquals(List.of(HResult.MAPI_E_CALL_FAILED),
                properties.problems().stream().map(MapiException::result).toList());
    }

    @Test
    void aStoreWithoutNamesLeavesThePropertiesWithoutNames() throws MapiException {
        object.hasNames = false;

        ObjectProperties properties = read(LargeValues.FIRST_BYTES);
        assertEquals(Optional.empty(), properties.find(NAMED).orElseThrow().name());
        assertEquals(List.of(HResult.MAPI_E_NO_SUPPORT),
                properties.problems().stream().map(MapiException::result).toList());
    }

    /** An object whose provider does what providers do on a bad day. */
    private static final class HardObject implements MapiProp {
        /** Of its large property, in bytes. */
        static final int SIZE = 50 << 20;

        private int namesAsked;
        private int refuses = 1;
        private boolean hasNames = true;

        static Bytes bytes(long from, int length) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) ((from + i) * 31);
            }
            return Bytes.of(bytes);
        }

        @Override
        public List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
            boolean all = tags.isEmpty();
            if (refuses == 2 && (all || tags.size() > 1)) {
                throw new MapiException("IMAPIProp::GetProps", HResult.MAPI_E_CALL_FAILED, "");
            }
            return (all ? getPropList(flags) : tags).stream().map(tag -> value(tag, all)).toList();
        }

        private static PropValue value(PropTag tag, boolean all) {
            PropTag given = all ? tag.withType(PropType.PT_ERROR) : tag;
            if (tag.id() == DATA.id()) {
                return new PropValue.ErrorValue(given, HResult.MAPI_E_NOT_ENOUGH_MEMORY);
            }
            return tag.equals(NAMED)
                    ? new PropValue.LongValue(tag, 7)
                    : new PropValue.ErrorValue(given, HResult.MAPI_E_CORRUPT_DATA);
        }

        @Override
        public List<PropTag> getPropList(int flags) {
            return List.of(DATA, PropTags.PR_SUBJECT_W, NAMED);
        }

        @Override
        public List<Optional<NamedProp>> getNamesFromIDs(List<PropTag> tags) throws MapiException {
            namesAsked++;
            if (!hasNames) {
                throw new MapiException("IMAPIProp::GetNamesFromIDs", HResult.MAPI_E_NO_SUPPORT, "");
            }
            List<Optional<NamedProp>> names = new ArrayList<>();
            tags.forEach(tag -> names.add(tag.equals(NAMED) ? Optional.of(NAME) : Optional.empty()));
            return names;
        }

        @Override
        public MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) {
            return new Data();
        }

        @Override
        public void close() {}
    }

    private static final class Data implements PropStream {
        private long position;

        @Override
        public Bytes read(int length) {
            int size = (int) Math.min(length, HardObject.SIZE - position);
            Bytes bytes = HardObject.bytes(position, size);
            position += size;
            return bytes;
        }

        @Override
        public void seek(long to) {
            position = to;
        }

        @Override
        public long size() {
            return HardObject.SIZE;
        }

        @Override
        public void close() {}
    }
}
