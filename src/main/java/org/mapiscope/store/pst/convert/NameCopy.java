package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.store.pst.messaging.NamedProperties;
import org.mapiscope.store.pst.messaging.PropertyName;
import org.mapiscope.store.pst.write.NameMap;

/** From the identifiers of an input's named properties to those of the copy. One thread. */
final class NameCopy {

    private static final int FIRST_ID = 0x8000;

    private final SourceStore source;
    private final NameMap target;
    private final boolean same;
    private final Map<Integer, Integer> known = new HashMap<>();

    private NameCopy(SourceStore source, NameMap target, boolean same) {
        this.source = source;
        this.target = target;
        this.same = same;
    }

    /** {@return identifiers that are found by their names} */
    static NameCopy byName(SourceStore source, NameMap target) {
        return new NameCopy(source, target, false);
    }

    /** {@return identifiers that stay what they are; {@code target} must be new} */
    static NameCopy same(SourceStore source, NameMap target) throws IOException {
        if (source.names().isPresent()) {
            NamedProperties names = source.names().get();
            for (int id : names.ids()) {
                target.keep(id, name(source, id));
            }
        }
        return new NameCopy(source, target, true);
    }

    /** {@return the identifier in the copy of property {@code id}} */
    int id(int id) throws IOException {
        if (id < FIRST_ID) {
            return id;
        }
        if (same) {
            if (id >= FIRST_ID + target.count()) {
                target.keep(id, Optional.empty());
            }
            return id;
        }
        Integer copied = known.get(id);
        if (copied == null) {
            copied = target.id(name(source, id).orElseGet(() -> NameMap.unnamed(id)));
            known.put(id, copied);
        }
        return copied;
    }

    private static Optional<PropertyName> name(SourceStore source, int id) {
        return source.names().flatMap(
                names -> source.attempt("the name of property 0x%04X".formatted(id), () -> names.name(id)))
                .flatMap(found -> found);
    }
}
