package org.mapiscope.subsystem.profile;

import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp.PropProblem;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** Properties of a section that are about to be set or deleted. Not thread-safe. */
final class SectionChange {
    private final ProfileHandle profile;
    private final MapiUid section;
    private final Map<Integer, Optional<StoredValue>> stored = new HashMap<>();
    private final Map<Integer, Optional<PropValue>> remembered = new HashMap<>();
    private final List<PropProblem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    SectionChange(ProfileHandle profile, MapiUid section) {
        this.profile = profile;
        this.section = section;
    }

    /** {@return the value as it is kept where it is no secret; empty when it is of no type that can be kept} */
    static Optional<StoredValue> stored(PropValue value) {
        return ValueCodec.encode(value).map(bytes -> new StoredValue(value.tag().type(), bytes, Optional.empty()));
    }

    /**
     * Takes values to be set, but those with PR_NULL or PT_ERROR, which count as not given. [imapiprop-setprops]
     *
     * @throws MapiException {@code MAPI_E_INVALID_PARAMETER} for a PT_OBJECT, or many values that are none
     */
    SectionChange set(String call, List<PropValue> values) throws MapiException {
        for (PropValue value : values) {
            if (value instanceof PropValue.ObjectValue
                    || (value instanceof PropValue.MultiValue many && many.values().isEmpty())) {
                throw new MapiException(call, HResult.MAPI_E_INVALID_PARAMETER,
                        value.tag() + " is an object or has no values, and cannot be set");
            }
        }
        ProfileData now = profile.read(call);
        for (int i = 0; i < values.size(); i++) {
            PropValue value = values.get(i);
            if (value.tag().id() != 0 && !(value instanceof PropValue.ErrorValue)) {
                set(call, now, i, value);
            }
        }
        return this;
    }

    private void set(String call, ProfileData now, int index, PropValue value) throws MapiException {
        PropTag tag = value.tag();
        Optional<StoredValue> plain = stored(value);
        if (tag.id() >= PropTag.FIRST_NAMED_ID) {
            problem(index, tag, HResult.MAPI_E_NO_SUPPORT);
        } else if (ProfileSection.computed(now, section).containsKey(tag.id())) {
            problem(index, tag, HResult.MAPI_E_COMPUTED);
        } else if (plain.isEmpty()) {
            problem(index, tag, tag.type().single().equals(PropType.PT_SRESTRICT)
                    ? HResult.MAPI_E_TYPE_NO_SUPPORT
                    : HResult.MAPI_E_INVALID_TYPE);
        } else if (!profile.isSecret(now, section, tag)) {
            put(tag, plain, Optional.empty());
        } else if (profile.isTemporary()) {
            put(tag, Optional.empty(), Optional.of(value));
        } else {
            setSecret(call, index, value, plain.get());
        }
    }

    private void problem(int index, PropTag tag, HResult result) {
        problems.add(new PropProblem(index, tag, result));
    }

    private void put(PropTag tag, Optional<StoredValue> value, Optional<PropValue> secret) {
        stored.put(tag.id(), value);
        remembered.put(tag.id(), secret);
    }

    /** What was stored of it before goes in any case: it is no longer true. */
    private void setSecret(String call, int index, PropValue value, StoredValue plain) throws MapiException {
        PropTag tag = value.tag();
        try {
            put(tag, Optional.of(profile.profiles().secrets().seal(call, place(tag.id()), plain)), Optional.empty());
        } catch (KeyStoreException e) {
            put(tag, Optional.empty(), Optional.of(value));
            problem(index, tag, HResult.MAPI_E_NO_ACCESS);
            warnings.add(Secrets.notStored(tag, e));
        }
    }

    private Secrets.Place place(int property) {
        return new Secrets.Place(profile.id(), section, property);
    }

    /** Takes properties to be deleted. [imapiprop-deleteprops] */
    SectionChange delete(String call, List<PropTag> tags) throws MapiException {
        ProfileData now = profile.read(call);
        for (int i = 0; i < tags.size(); i++) {
            PropTag tag = tags.get(i);
            boolean isThere = now.section(section).containsKey(tag.id())
                    || profile.profiles().secrets().remembered(place(tag.id())).isPresent();
            if (ProfileSection.computed(now, section).containsKey(tag.id())) {
                problem(i, tag, HResult.MAPI_E_COMPUTED);
            } else if (!isThere) {
                problem(i, tag, HResult.MAPI_E_NOT_FOUND);
            } else {
                put(tag, Optional.empty(), Optional.empty());
            }
        }
        return this;
    }

    List<PropProblem> problems() {
        return List.copyOf(problems);
    }

    /** {@return on secrets that are kept in memory only, what a person is told} */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** @throws MapiException for the first problem that is more than a secret kept in memory only */
    SectionChange orThrow(String call) throws MapiException {
        for (PropProblem problem : problems) {
            if (!remembered.containsKey(problem.tag().id())) {
                throw new MapiException(call, problem.result(), "the property " + problem.tag() + " cannot be set");
            }
        }
        return this;
    }

    /** Makes the change, with {@code more} in the same step. */
    void store(String call, ProfileHandle.Change more) throws MapiException {
        profile.change(call, before -> more.of(before).withValues(section, stored));
        Secrets secrets = profile.profiles().secrets();
        remembered.forEach((property, value) -> value.ifPresentOrElse(
                secret -> secrets.remember(place(property), secret), () -> secrets.forget(place(property))));
        warnings.forEach(Secrets::warn);
    }
}
