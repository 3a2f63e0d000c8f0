package org.mapiscope.operation.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** Whose each section of one profile is, in words that are the same for the other profile's section of the same meaning. */
final class SectionOwners {
    /** As long as one section leads to another; more would be a ring. */
    private static final int STEPS = 8;

    private final ProfileSnapshot profile;
    private final Map<MapiUid, String> ofUid;
    private final Map<String, String> ofAccountKey;
    private final Map<String, String> owners = new LinkedHashMap<>();

    /**
     * @param ofUid services, providers and settings of accounts, with what they are called on both sides
     * @param ofAccountKey accounts by the key of their section
     */
    private SectionOwners(ProfileSnapshot profile, Map<MapiUid, String> ofUid, Map<String, String> ofAccountKey) {
        this.profile = profile;
        this.ofUid = ofUid;
        this.ofAccountKey = ofAccountKey;
    }

    /** {@return the owner by {@link ProfileSection#key}} */
    static Map<String, String> of(ProfileSnapshot profile, Map<MapiUid, String> ofUid,
            Map<String, String> ofAccountKey) {
        SectionOwners all = new SectionOwners(profile, ofUid, ofAccountKey);
        profile.sections().forEach(each -> all.direct(each).ifPresent(owner -> all.owners.put(each.key(), owner)));
        for (int i = 0; i < STEPS && all.follow(); i++) {
            // each step names those that the last one's lead to
        }
        profile.sections().forEach(each -> all.owners.computeIfAbsent(each.key(), all::byKey));
        return Map.copyOf(all.owners);
    }

    private Optional<String> direct(ProfileSection section) {
        return Optional.ofNullable(ofAccountKey.get(section.key()))
                .or(() -> section.uid().map(ofUid::get))
                .or(() -> section.key().indexOf('\\') < 0
                        ? section.knownName().map(name -> "known " + name)
                        : Optional.empty());
    }

    /** Names sections that one with a name holds the identifier of. Returns whether there was any. */
    private boolean follow() {
        Map<String, String> more = new HashMap<>();
        for (ProfileSection section : profile.sections()) {
            String owner = owners.get(section.key());
            if (owner != null) {
                references(section).forEach((bytes, place) -> profile.sections().stream()
                        .filter(each -> !owners.containsKey(each.key()) && each.key().indexOf('\\') < 0
                                && each.uid().filter(uid -> contains(bytes, uid.bytes())).isPresent())
                        .forEach(each -> more.putIfAbsent(each.key(), owner + " / " + place)));
            }
        }
        more.forEach(owners::putIfAbsent);
        return !more.isEmpty();
    }

    private static Map<Bytes, String> references(ProfileSection section) {
        Map<Bytes, String> references = new LinkedHashMap<>();
        for (PropValue value : section.properties()) {
            if (value instanceof PropValue.BinaryValue binary && binary.value().size() >= MapiUid.SIZE) {
                references.putIfAbsent(binary.value(), binary.tag().toString());
            }
        }
        Stream.of(section.values()).flatMap(List::stream).filter(each -> each.data().size() >= MapiUid.SIZE)
                .forEach(each -> references.putIfAbsent(each.data(), each.name().toLowerCase(Locale.ROOT)));
        return references;
    }

    /** {@return whether a list of identifiers has this one} */
    private static boolean contains(Bytes list, Bytes uid) {
        for (int at = 0; at + MapiUid.SIZE <= list.size(); at += MapiUid.SIZE) {
            if (list.slice(at, at + MapiUid.SIZE).equals(uid)) {
                return true;
            }
        }
        return false;
    }

    private String byKey(String key) {
        int end = key.lastIndexOf('\\');
        if (end < 0) {
            return "key " + key.toLowerCase(Locale.ROOT);
        }
        String outer = key.substring(0, end);
        String owner = profile.sections().stream().filter(each -> each.key().equalsIgnoreCase(outer)).findFirst()
                .map(each -> owners.getOrDefault(each.key(), outer)).orElse(outer);
        return owner.toLowerCase(Locale.ROOT) + " \\ " + key.substring(end + 1).toLowerCase(Locale.ROOT);
    }
}
