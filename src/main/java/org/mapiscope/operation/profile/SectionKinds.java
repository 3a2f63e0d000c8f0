package org.mapiscope.operation.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.interpret.KnownGuids;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.ProfileSection.Kind;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.profile.RegistrySection;

/** Says of each section of a profile whose it is, and what it is called. */
final class SectionKinds {
    private static final Map<MapiUid, String> OUTLOOKS = Map.of(ProfileTags.SERVICES, "Services and providers",
            ProfileTags.ACCOUNTS, "Outlook accounts", ProfileTags.OUTLOOK, "Outlook settings");

    private final Sections sections;
    private final Map<MapiUid, Kind> owned = new HashMap<>();
    private final Set<MapiUid> referred = new HashSet<>();

    /** @param unserved providers of no service */
    SectionKinds(Sections sections, List<ProfileService> services, List<MapiUid> unserved) {
        this.sections = sections;
        unserved.forEach(uid -> owned.put(uid, Kind.PROVIDER));
        for (ProfileService service : services) {
            service.providers().forEach(provider -> owned.put(provider.uid(), Kind.PROVIDER));
            owned.put(service.uid(), Kind.SERVICE);
        }
        sections.all().stream().filter(each -> kind(each) != Kind.UNKNOWN).toList().forEach(this::refer);
    }

    List<ProfileSection> all() {
        return sections.all().stream().map(each -> new ProfileSection(each.key(), each.uid(), kind(each),
                each.uid().flatMap(SectionKinds::knownName), each.properties(), each.values(), each.secrets()))
                .toList();
    }

    private static Optional<String> knownName(MapiUid uid) {
        return Optional.ofNullable(OUTLOOKS.get(uid)).or(() -> KnownGuids.name(uid));
    }

    private Kind kind(Section section) {
        if (section.uid().isEmpty()) {
            return within(section);
        }
        MapiUid uid = section.uid().get();
        Kind own = owned.get(uid);
        if (own != null) {
            return own;
        }
        if (knownName(uid).isPresent()) {
            return Kind.KNOWN;
        }
        return referred.contains(uid) ? Kind.REFERRED : Kind.UNKNOWN;
    }

    /** What is in a known section belongs to it; in that of the accounts each is one. */
    private static Kind within(Section section) {
        int end = section.key().indexOf(RegistryKey.SEPARATOR);
        Optional<MapiUid> outer = end < 0 ? Optional.empty() : Sections.uid(section.key().substring(0, end));
        if (outer.equals(Optional.of(ProfileTags.ACCOUNTS))) {
            return Kind.ACCOUNT;
        }
        return outer.flatMap(SectionKinds::knownName).isPresent() ? Kind.KNOWN : Kind.UNKNOWN;
    }

    private void refer(Section from) {
        for (PropValue each : from.properties()) {
            if (each instanceof PropValue.BinaryValue binary) {
                referred.addAll(RegistrySection.uids(binary.value()));
            }
        }
        for (RawValue each : from.values()) {
            referred.addAll(RegistrySection.uids(each.data()));
        }
    }
}
