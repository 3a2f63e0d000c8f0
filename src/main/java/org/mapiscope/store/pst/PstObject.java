package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;

/** An object of a store: what its node has, and what the provider computes. Called on its session's thread. */
abstract class PstObject implements MapiProp {

    private final PstStore store;
    private final PropertyContext properties;
    private final Charset charset;
    private @Nullable Map<Integer, PropValue> computed;
    private @Nullable MapiException last;

    PstObject(PstStore store, PropertyContext properties) throws IOException {
        this(store, properties, store.file().strings().charset(properties));
    }

    /** @param charset what its strings of PT_STRING8 are in, where it does not say so itself */
    PstObject(PstStore store, PropertyContext properties, Charset charset) {
        this.store = store;
        this.properties = properties;
        this.charset = charset;
    }

    /** {@return MAPI's name of the interface, for errors} */
    abstract String kind();

    /** {@return what the node does not have, or not as MAPI wants it} */
    abstract List<PropValue> compute() throws IOException;

    PstStore store() {
        return store;
    }

    PropertyContext properties() {
        return properties;
    }

    Charset charset() {
        return charset;
    }

    @Override
    public List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
        return call("GetProps", () -> {
            List<PropTag> wanted = tags.isEmpty() ? tags() : tags;
            List<PropValue> values = new ArrayList<>(wanted.size());
            for (PropTag tag : wanted) {
                values.add(value(tag));
            }
            return values;
        });
    }

    @Override
    public List<PropTag> getPropList(int flags) throws MapiException {
        return call("GetPropList", this::tags);
    }

    @Override
    public MapiObject openProperty(PropTag tag, InterfaceId kind, int flags) throws MapiException {
        return call("OpenProperty", () -> open(tag, kind));
    }

    @Override
    public List<Optional<NamedProp>> getNamesFromIDs(List<PropTag> tags) throws MapiException {
        return call("GetNamesFromIDs", () -> Names.of(store.file().names(), tags));
    }

    @Override
    public List<PropTag> getIDsFromNames(List<NamedProp> names, int flags) throws MapiException {
        return call("GetIDsFromNames", () -> Names.tags(store.file().names(), names));
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int flags) {
        MapiException failure = last;
        return failure == null || !failure.result().equals(result)
                ? Optional.empty()
                : Optional.of(new MapiError(failure.detail(), PstService.NAME, 0, 0));
    }

    @Override
    public void close() {}

    /** {@return the value of {@code tag}, or why there is none} */
    PropValue value(PropTag tag) throws IOException {
        PropValue made = computed().get(tag.id());
        if (made != null) {
            return PstValues.as(tag, made, charset);
        }
        try {
            return stored(tag);
        } catch (CorruptDataException e) {
            // one value that is damaged does not take the others away
            last = PstFailure.of(kind() + "::GetProps", e);
            return new PropValue.ErrorValue(tag, HResult.MAPI_E_CORRUPT_DATA);
        }
    }

    /** Opens a property that is an object; what a kind of object has beyond streams it adds here. */
    MapiObject open(PropTag tag, InterfaceId kind) throws IOException, MapiException {
        if (kind != InterfaceId.IID_IStream) {
            throw new MapiException(kind() + "::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                    "%s cannot be opened as %s".formatted(tag, kind));
        }
        Optional<StoredValue> value = properties.value(tag.id());
        if (value.isEmpty()) {
            value = derived(tag.id()).map(Derived::value);
        }
        return new PstStream(store, value.orElseThrow(() -> new MapiException(kind() + "::OpenProperty",
                HResult.MAPI_E_NOT_FOUND, "there is no " + tag)));
    }

    /** {@return a property that is not stored, but can be made from another that is} */
    Optional<Derived> derived(int id) throws IOException {
        return Optional.empty();
    }

    /** {@return those of {@link #derived} that there are} */
    List<PropTag> derivedTags() throws IOException {
        return List.of();
    }

    MapiTable table(RowSource rows) {
        return store.support().createTable(rows);
    }

    /** Does what {@code method} is to do: not after the logoff, and with a failure of the file as MAPI's. */
    <T> T call(String method, Work<T> work) throws MapiException {
        String call = kind() + "::" + method;
        try {
            store.checkOpen(call);
            return work.run();
        } catch (IOException e) {
            last = PstFailure.of(call, e);
            throw last;
        } catch (MapiException e) {
            last = e;
            throw e;
        }
    }

    private PropValue stored(PropTag tag) throws IOException {
        Optional<Integer> storedTag = properties.tag(tag.id());
        Optional<StoredValue> value = properties.value(tag.id());
        if (storedTag.isEmpty() || value.isEmpty()) {
            Optional<Derived> derived = derived(tag.id());
            return derived.isEmpty()
                    ? PstValues.notFound(tag)
                    : PstValues.as(tag, PstValues.read(derived.get().tag(), derived.get().value(), charset), charset);
        }
        return PstValues.as(tag, PstValues.read(new PropTag(storedTag.get()), value.get(), charset), charset);
    }

    private List<PropTag> tags() throws IOException {
        Map<Integer, PropTag> all = new TreeMap<>();
        for (int tag : properties.tags()) {
            all.put(tag >>> Short.SIZE, new PropTag(tag));
        }
        for (PropTag tag : derivedTags()) {
            all.putIfAbsent(tag.id(), tag);
        }
        for (PropValue value : computed().values()) {
            if (!(value instanceof PropValue.ErrorValue)) {
                all.put(value.tag().id(), value.tag());
            }
        }
        return List.copyOf(all.values());
    }

    private Map<Integer, PropValue> computed() throws IOException {
        Map<Integer, PropValue> known = computed;
        if (known == null) {
            known = new TreeMap<>();
            for (PropValue value : compute()) {
                known.put(value.tag().id(), value);
            }
            computed = known;
        }
        return known;
    }

    /** The work of a call. */
    interface Work<T> {
        T run() throws IOException, MapiException;
    }
}
