package org.mapiscope.operation.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.MadeMessage;

/** A message whose text is given as a stream only; from some byte on it may be damaged. */
final class LargeBody implements Message {
    private static final Message EMPTY = new MadeMessage(List.of(), List.of(), List.of());

    private final long size;
    private final long good;

    LargeBody(long size) {
        this(size, size);
    }

    /** @param good bytes that can be read */
    LargeBody(long size, long good) {
        this.size = size;
        this.good = good;
    }

    @Override
    public List<PropValue> getProps(List<PropTag> tags, int flags) {
        return tags.stream()
                .<PropValue>map(tag -> new PropValue.ErrorValue(tag, tag.equals(PropTags.PR_BODY_W)
                        ? HResult.MAPI_E_NOT_ENOUGH_MEMORY
                        : HResult.MAPI_E_NOT_FOUND))
                .toList();
    }

    @Override
    public List<PropTag> getPropList(int flags) {
        return List.of(PropTags.PR_BODY_W);
    }

    @Override
    public MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) {
        return new Letters();
    }

    @Override
    public List<Optional<NamedProp>> getNamesFromIDs(List<PropTag> tags) {
        return List.of();
    }

    @Override
    public MapiTable getAttachmentTable(int flags) throws MapiException {
        return EMPTY.getAttachmentTable(flags);
    }

    @Override
    public MapiTable getRecipientTable(int flags) throws MapiException {
        return EMPTY.getRecipientTable(flags);
    }

    @Override
    public Attach openAttach(int number, int flags) throws MapiException {
        return EMPTY.openAttach(number, flags);
    }

    @Override
    public void close() {}

    private final class Letters implements PropStream {
        private long position;

        @Override
        public Bytes read(int length) throws MapiException {
            if (position >= good && good < size) {
                throw new MapiException("IStream::Read", HResult.MAPI_E_CORRUPT_DATA, "");
            }
            byte[] bytes = new byte[(int) Math.min(length, good - position)];
            Arrays.fill(bytes, (byte) ' ');
            position += bytes.length;
            return Bytes.of(bytes);
        }

        @Override
        public void seek(long to) {
            position = to;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void close() {}
    }
}
