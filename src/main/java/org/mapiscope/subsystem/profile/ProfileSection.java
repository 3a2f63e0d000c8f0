package org.mapiscope.subsystem.profile;

import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/**
 * A section of a profile. Thread-safe. Changes are lasting at once; saveChanges has nothing to do.
 *
 * <p>A secret property is in no list: it must be asked for by its tag. One that cannot be stored is kept in memory; setProps
 * then has a problem {@code MAPI_E_NO_ACCESS} on it, and getLastError says why. Source: [iprofsectimapiprop].
 */
final class ProfileSection implements ProfSect {
    /** The section that has only PR_SEARCH_KEY, which no other profile has. Source: MAPIGuid.h. */
    static final MapiUid MUID_PROFILE_INSTANCE = MapiUid.parse("00020385-0000-0000-C000-000000000046");

    private static final int MAPI_DEFERRED_ERRORS = 0x8;
    private static final int MAPI_BEST_ACCESS = 0x10;
    private static final int MAPI_FORCE_ACCESS = 0x80000;
    private static final int MAPI_PROFSECT = 9;

    private final ProfileHandle profile;
    private final MapiUid section;
    private final boolean writable;
    private volatile List<String> warnings = List.of();

    ProfileSection(ProfileHandle profile, MapiUid section, boolean writable) {
        this.profile = profile;
        this.section = section;
        this.writable = writable;
    }

    /** [imsgserviceadmin-openprofilesection] */
    static ProfileSection open(String call, ProfileHandle profile, MapiUid section, int flags) throws MapiException {
        Require.flags(call, flags, MAPI_MODIFY | MAPI_DEFERRED_ERRORS | MAPI_BEST_ACCESS | MAPI_FORCE_ACCESS);
        if ((flags & MAPI_MODIFY) != 0) {
            profile.requireWritable(call);
        }
        ProfileData now = profile.read(call);
        boolean isThere = now.owner(section).isPresent() || now.sections().containsKey(section)
                || section.equals(MUID_PROFILE_INSTANCE);
        if (!isThere && (flags & MAPI_MODIFY) == 0) {
            throw new MapiException(call, HResult.MAPI_E_NOT_FOUND, "the profile '" + now.name()
                    + "' has no section " + section);
        }
        boolean writable = (flags & (MAPI_MODIFY | MAPI_BEST_ACCESS)) != 0 && !profile.isReadOnly();
        return new ProfileSection(profile, section, writable);
    }

    /** {@return the properties of a section that nobody can set, by identifier} */
    static Map<Integer, PropValue> computed(ProfileData profile, MapiUid section) {
        List<PropValue> values = new ArrayList<>();
        values.add(new PropValue.LongValue(PropTags.PR_OBJECT_TYPE, MAPI_PROFSECT));
        values.add(new PropValue.UnicodeValue(PropTags.PR_PROFILE_NAME_W, profile.name()));
        if (section.equals(MUID_PROFILE_INSTANCE)) {
            values.add(new PropValue.BinaryValue(PropTags.PR_SEARCH_KEY, profile.id().bytes()));
        }
        ServiceEntry.of(profile).stream().filter(service -> service.uid().equals(section))
                .forEach(service -> values.addAll(ofEntry(service.row())));
        ProviderEntry.of(profile).stream().filter(provider -> provider.uid().equals(section))
                .forEach(provider -> values.addAll(ofEntry(provider.row())));
        Map<Integer, PropValue> byId = new LinkedHashMap<>();
        values.forEach(value -> byId.put(value.tag().id(), value));
        return byId;
    }

    /** A row's name can be set, and its key is the table's. */
    private static List<PropValue> ofEntry(List<PropValue> row) {
        return row.stream().filter(value -> !value.tag().equals(PropTags.PR_DISPLAY_NAME_W)
                && !value.tag().equals(PropTags.PR_INSTANCE_KEY)).toList();
    }

    @Override
    public List<PropValue> getProps(List<PropTag> tags, int flags) throws MapiException {
        String call = "IMAPIProp::GetProps";
        Require.flags(call, flags, Mapi.MAPI_UNICODE);
        ProfileData now = profile.read(call);
        List<PropValue> values = new ArrayList<>();
        for (PropTag tag : tags.isEmpty() ? list(now) : tags) {
            values.add(value(now, tag));
        }
        return List.copyOf(values);
    }

    @Override
    public List<PropTag> getPropList(int flags) throws MapiException {
        String call = "IMAPIProp::GetPropList";
        Require.flags(call, flags, Mapi.MAPI_UNICODE);
        return list(profile.read(call));
    }

    private List<PropTag> list(ProfileData now) {
        List<PropTag> tags = new ArrayList<>();
        computed(now, section).values().forEach(value -> tags.add(value.tag()));
        now.section(section).forEach((id, value) -> {
            PropTag tag = PropTag.of(id, value.type());
            if (value.key().isEmpty() && !profile.isSecret(now, section, tag)) {
                tags.add(tag);
            }
        });
        return List.copyOf(tags);
    }

    private PropValue value(ProfileData now, PropTag asked) {
        PropValue computed = computed(now, section).get(asked.id());
        if (computed != null) {
            return ValueCodec.as(asked, computed);
        }
        Secrets.Place place = new Secrets.Place(profile.id(), section, asked.id());
        return ValueCodec.as(asked, profile.profiles().secrets().remembered(place)
                .orElseGet(() -> stored(now, place, asked)));
    }

    private PropValue stored(ProfileData now, Secrets.Place place, PropTag asked) {
        StoredValue stored = now.section(section).get(asked.id());
        if (stored == null) {
            return new PropValue.ErrorValue(asked, HResult.MAPI_E_NOT_FOUND);
        }
        PropTag tag = PropTag.of(asked.id(), stored.type());
        if (stored.key().isEmpty()) {
            return ValueCodec.decode(tag, stored.bytes());
        }
        try {
            return profile.profiles().secrets().open(place, stored);
        } catch (KeyStoreException e) {
            warnings = List.of("The secret property " + tag + " cannot be read: " + e.getMessage());
            return new PropValue.ErrorValue(tag, HResult.MAPI_E_NO_ACCESS);
        }
    }

    @Override
    public List<PropProblem> setProps(List<PropValue> values) throws MapiException {
        String call = "IMAPIProp::SetProps";
        requireWritable(call);
        return store(call, new SectionChange(profile, section).set(call, values));
    }

    @Override
    public List<PropProblem> deleteProps(List<PropTag> tags) throws MapiException {
        String call = "IMAPIProp::DeleteProps";
        requireWritable(call);
        return store(call, new SectionChange(profile, section).delete(call, tags));
    }

    private List<PropProblem> store(String call, SectionChange change) throws MapiException {
        change.store(call, before -> before);
        warnings = change.warnings();
        return change.problems();
    }

    private void requireWritable(String call) throws MapiException {
        if (!writable) {
            throw new MapiException(call, HResult.MAPI_E_NO_ACCESS,
                    "the profile section was opened without MAPI_MODIFY");
        }
    }

    /** Copies all that is in the list; secrets are not. */
    @Override
    public List<PropProblem> copyTo(List<PropTag> exclude, MapiProp destination, int flags) throws MapiException {
        String call = "IMAPIProp::CopyTo";
        Require.flags(call, flags, 0);
        ProfileData now = profile.read(call);
        Set<Integer> excluded = exclude.stream().map(PropTag::id).collect(Collectors.toSet());
        excluded.addAll(computed(now, section).keySet());
        List<PropValue> values = new ArrayList<>();
        for (PropTag tag : list(now)) {
            if (!excluded.contains(tag.id())) {
                values.add(value(now, tag));
            }
        }
        return destination.setProps(values);
    }

    /** Changes are lasting already. */
    @Override
    public void saveChanges(int flags) throws MapiException {
        Require.flags("IMAPIProp::SaveChanges", flags, KEEP_OPEN_READONLY | KEEP_OPEN_READWRITE | FORCE_SAVE);
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int flags) {
        return result.equals(HResult.MAPI_E_NO_ACCESS) && !warnings.isEmpty()
                ? Optional.of(new MapiError(String.join(" ", warnings), "IProfSect", 0, 0))
                : Optional.empty();
    }

    @Override
    public void close() {}
}
