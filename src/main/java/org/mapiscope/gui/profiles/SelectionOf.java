package org.mapiscope.gui.profiles;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.edit.ProfileSelection;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;

/** Says of the selected row what it is to whoever changes profiles. */
final class SelectionOf {
    private SelectionOf() {}

    /** @param property that is selected in the section */
    static ProfileSelection node(Optional<TreeNode> selected, Optional<PropTag> property) {
        return selected.map(node -> switch (node) {
            case SourceNode source -> source.mapi().map(ProfileSelection::of).orElse(ProfileSelection.NOTHING);
            case ProfileNode profile -> profile(profile, ProfileSelection.Kind.PROFILE);
            case PartNode part -> {
                ProfileSelection chosen = part(part);
                yield property.filter(tag -> part.section().isPresent()).map(chosen::withProperty).orElse(chosen);
            }
        }).orElse(ProfileSelection.NOTHING);
    }

    private static ProfileSelection profile(ProfileNode profile, ProfileSelection.Kind kind) {
        Optional<MapiProfiles> where = profile.source().mapi();
        return where.map(each -> ProfileSelection.profile(each, profile.name()))
                .orElseGet(() -> ProfileSelection.ofFile(profile.name(), kind));
    }

    private static ProfileSelection part(PartNode node) {
        ProfileNode owner = node.profile().orElseThrow();
        return switch (node.part()) {
            case Part.Service service -> in(owner, ProfileSelection.Kind.SERVICE,
                    chosen -> chosen.service(service.value().uid(), place(owner, service.value())));
            case Part.Provider provider -> in(owner, ProfileSelection.Kind.PROVIDER,
                    chosen -> chosen.provider(provider.value().uid(), place(owner, provider.value())));
            case Part.AddressBook book -> section(owner, Optional.of(book.value().provider()));
            case Part.Section section -> section(owner, section.value().uid());
            case Part.Account account -> section(owner, Optional.empty());
            case Part.Missing missing -> profile(owner, ProfileSelection.Kind.PROFILE);
            case Part.Group group -> profile(owner, ProfileSelection.Kind.PROFILE);
        };
    }

    private static ProfileSelection section(ProfileNode owner, Optional<MapiUid> uid) {
        return uid.map(each -> in(owner, ProfileSelection.Kind.SECTION, chosen -> chosen.section(each)))
                .orElseGet(() -> profile(owner, ProfileSelection.Kind.PROFILE));
    }

    private static ProfileSelection in(ProfileNode owner, ProfileSelection.Kind kind,
            UnaryOperator<ProfileSelection> narrowed) {
        ProfileSelection whole = profile(owner, kind);
        return whole.where().isPresent() ? narrowed.apply(whole) : whole;
    }

    private static ProfileSelection.Place place(ProfileNode owner, ProfileService service) {
        return owner.snapshot().map(ProfileSnapshot::services)
                .map(all -> new ProfileSelection.Place(Math.max(0, all.indexOf(service)), all.size()))
                .orElse(ProfileSelection.Place.ONLY);
    }

    private static ProfileSelection.Place place(ProfileNode owner, ProfileProvider provider) {
        return owner.snapshot().stream().flatMap(all -> all.services().stream()).map(ProfileService::providers)
                .filter(all -> all.contains(provider)).findFirst()
                .map(all -> new ProfileSelection.Place(all.indexOf(provider), all.size()))
                .orElse(ProfileSelection.Place.ONLY);
    }
}
