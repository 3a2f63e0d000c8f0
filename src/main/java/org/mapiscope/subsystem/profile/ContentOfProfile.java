package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/** A profile as a client sees all of it at once, without its secrets, and back. Thread-safe. */
final class ContentOfProfile {
    private final ProfileHandle handle;

    /** @param handle knows which properties are secret */
    ContentOfProfile(ProfileHandle handle) {
        this.handle = handle;
    }

    ProfileContent of(ProfileData profile) {
        return new ProfileContent(profile.id(), profile.name(), profile.isDefault(),
                profile.services().stream()
                        .map(each -> new ProfileContent.Service(each.uid(), each.name(), each.named())).toList(),
                profile.providers().stream().filter(each -> profile.service(each.service()).isPresent())
                        .map(each -> new ProfileContent.Provider(each.uid(), each.service(), each.kind(),
                                each.dllName(), each.providerDisplay(), each.flags()))
                        .toList(),
                sections(profile));
    }

    private List<ProfileContent.Section> sections(ProfileData profile) {
        Map<MapiUid, Set<PropTag>> remembered = handle.profiles().secrets().remembered(profile.id());
        Set<MapiUid> uids = new TreeSet<>(profile.sections().keySet());
        uids.addAll(remembered.keySet());
        return uids.stream().map(uid -> section(profile, uid, remembered.getOrDefault(uid, Set.of()))).toList();
    }

    private ProfileContent.Section section(ProfileData profile, MapiUid uid, Set<PropTag> remembered) {
        List<PropValue> values = new ArrayList<>();
        Set<PropTag> secrets = new TreeSet<>(remembered);
        profile.section(uid).forEach((id, value) -> {
            PropTag tag = PropTag.of(id, value.type());
            if (value.key().isPresent() || handle.isSecret(profile, uid, tag)) {
                secrets.add(tag);
            } else {
                values.add(ValueCodec.decode(tag, value.bytes()));
            }
        });
        return new ProfileContent.Section(uid, values, List.copyOf(secrets));
    }

    /**
     * {@return what is to be stored}
     *
     * @param before whose secrets stay, where {@code content} names them
     * @throws MapiException {@code MAPI_E_INVALID_TYPE} for a value that no profile keeps
     */
    static ProfileData data(String call, ProfileContent content, Optional<ProfileData> before) throws MapiException {
        Map<MapiUid, Map<Integer, StoredValue>> sections = new TreeMap<>();
        for (ProfileContent.Section section : content.sections()) {
            Map<Integer, StoredValue> values = new TreeMap<>();
            Set<Integer> secrets = ids(section);
            before.ifPresent(profile -> profile.section(section.uid()).forEach((id, value) -> {
                if (secrets.contains(id)) {
                    values.put(id, value);
                }
            }));
            for (PropValue value : section.values()) {
                StoredValue same = before.map(profile -> profile.section(section.uid()).get(value.tag().id()))
                        .orElse(null);
                values.put(value.tag().id(), same != null && ValueCodec.decode(value.tag(), same.bytes()).equals(value)
                        ? same
                        : stored(call, value));
            }
            sections.put(section.uid(), values);
        }
        return new ProfileData(content.id(), content.name(), content.isDefault(),
                content.services().stream()
                        .map(each -> new ProfileData.Service(each.uid(), each.name(), each.named())).toList(),
                content.providers().stream()
                        .map(each -> new ProfileData.Provider(each.uid(), each.service(), each.resourceType(),
                                each.dllName(), each.display(), each.resourceFlags()))
                        .toList(),
                sections);
    }

    private static StoredValue stored(String call, PropValue value) throws MapiException {
        return SectionChange.stored(value).orElseThrow(() -> new MapiException(call, HResult.MAPI_E_INVALID_TYPE,
                "no profile keeps such a value as that of " + value.tag()));
    }

    /** {@return the properties of a section that are named as secrets, by identifier} */
    static Set<Integer> ids(ProfileContent.Section section) {
        return section.secrets().stream().map(PropTag::id).collect(Collectors.toSet());
    }
}
