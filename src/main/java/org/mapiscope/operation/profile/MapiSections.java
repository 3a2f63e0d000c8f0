package org.mapiscope.operation.profile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ProfileServices;
import org.mapiscope.operation.profile.ProfileSection.Secret;
import org.mapiscope.registry.profile.ProfileSecrets;
import org.mapiscope.registry.profile.PropertyDecoder;
import org.mapiscope.registry.profile.RegistrySection;

/**
 * Reads the sections of a profile through MAPI. Where that gives no profile as a whole it has no list of them: then those of
 * services and providers are read, those that every profile may have, and those that these name.
 */
final class MapiSections {
    private final MsgServiceAdmin admin;
    private final Map<MapiUid, List<PropTag>> secrets = new HashMap<>();
    private final Deque<MapiUid> ahead = new ArrayDeque<>();
    private final Set<MapiUid> seen = new HashSet<>();

    private MapiSections(MsgServiceAdmin admin) {
        this.admin = admin;
    }

    /** @param content the profile as a whole, where MAPI gives it; then no section and no secret is missed */
    static Sections read(MsgServiceAdmin admin, ProfileServices services, Optional<ProfileContent> content)
            throws MapiException {
        MapiSections reader = new MapiSections(admin);
        services.services().forEach(each -> reader.ahead.add(each.uid()));
        services.providers().forEach(each -> reader.ahead.add(each.uid()));
        for (ProfileContent.Section each : content.map(ProfileContent::sections).orElse(List.of())) {
            reader.ahead.add(each.uid());
            reader.secrets.put(each.uid(), each.secrets());
        }
        // no content has the instance, which MAPI makes itself
        reader.ahead.addAll(content.isPresent() ? List.of(ProfileTags.INSTANCE) : ProfileTags.EVERYWHERE);
        return reader.sections(content.isPresent());
    }

    /** @param listed whether all that are there are known already, so that none has to be tried */
    private Sections sections(boolean listed) throws MapiException {
        List<Section> sections = new ArrayList<>();
        while (!ahead.isEmpty()) {
            MapiUid uid = ahead.remove();
            if (seen.add(uid)) {
                Optional<Section> section = section(uid);
                section.ifPresent(sections::add);
                section.filter(each -> !listed).ifPresent(this::refer);
            }
        }
        return new Sections(sections);
    }

    private void refer(Section section) {
        ahead.addAll(section.uids(ProfileTags.PR_EMSMDB_SECTION_UID));
        ahead.addAll(section.uids(ProfileTags.PR_SERVICE_EXTRA_UIDS));
    }

    private Optional<Section> section(MapiUid uid) throws MapiException {
        try (ProfSect section = admin.openProfileSection(uid, 0)) {
            List<PropTag> tags = section.getPropList(0);
            List<PropTag> shown = tags.stream().filter(tag -> !ProfileSecrets.isSecret(tag)).toList();
            List<PropValue> values = shown.isEmpty() ? List.of() : section.getProps(shown, 0);
            List<PropTag> hidden = new ArrayList<>(tags);
            hidden.removeAll(shown);
            hidden.addAll(secrets.getOrDefault(uid, List.of()));
            return Optional.of(new Section(RegistrySection.name(uid), Optional.of(uid), values, List.of(),
                    hidden.stream().sorted().distinct().map(tag -> new Secret(PropertyDecoder.name(tag), 0))
                            .toList()));
        } catch (MapiException e) {
            if (e.result().equals(HResult.MAPI_E_NOT_FOUND)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
