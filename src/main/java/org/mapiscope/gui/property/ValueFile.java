package org.mapiscope.gui.property;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.property.PropertyBytes;
import org.mapiscope.operation.property.PropertyContent;
import org.mapiscope.operation.property.PropertyEntry;
import org.mapiscope.operation.property.PropertyText;
import org.mapiscope.operation.property.WholeFile;

/** Saves a property's value as a file. Its calls belong on the session's thread. */
final class ValueFile {
    private ValueFile() {}

    /** {@return a name that every system allows} */
    static String name(PropertyRow row) {
        boolean text = row.entry().tag().type().equals(PropType.PT_UNICODE);
        return row.title().replaceAll("[^A-Za-z0-9_-]", "_") + (text ? ".txt" : ".bin");
    }

    /**
     * Returns how many bytes were written. A text is written as UTF-8 when it was read whole, as UTF-16 when not.
     *
     * @param stream where a large value is read from; values that are at hand have none
     */
    static long save(Optional<PropertyBytes> stream, PropertyEntry entry, Path file, MapiProgress progress)
            throws MapiException {
        return switch (entry.content()) {
            case PropertyContent.Whole whole -> WholeFile.write(file, out -> {
                Bytes bytes = bytes(whole.value());
                out.write(bytes.toArray());
                return bytes.size();
            });
            case PropertyContent.Large large when stream.isPresent() -> stream.get().save(file, progress);
            case PropertyContent.Large large -> WholeFile.write(file, out -> {
                out.write(large.first().toArray());
                return large.first().size();
            });
            case PropertyContent.Failed failed ->
                throw new MapiException("IMAPIProp::GetProps", failed.result(), failed.detail());
        };
    }

    private static Bytes bytes(PropValue value) {
        return value instanceof PropValue.UnicodeValue v
                ? Bytes.of(v.value().getBytes(StandardCharsets.UTF_8))
                : PropertyText.bytes(value);
    }
}
