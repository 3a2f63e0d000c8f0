package org.mapiscope.operation.profile.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;

/** What changes make of a profile's content. Each throws {@code MAPI_E_NOT_FOUND} for what the profile does not have. */
final class ContentChange {
    static final int MAPI_STORE_PROVIDER = 33;

    /** In PR_RESOURCE_FLAGS of a provider: the profile's default store. */
    static final int STATUS_DEFAULT_STORE = 0x2;

    private ContentChange() {}

    static MapiException notFound(String call, ProfileContent profile, String what, MapiUid uid) {
        return new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                "the profile '" + profile.name() + "' has no " + what + " " + uid);
    }

    /** {@return what people call a service or provider: its own name, its service's, or what kind it is} */
    static Optional<String> nameOf(ProfileContent profile, MapiUid uid) {
        Optional<ProfileContent.Provider> provider = profile.provider(uid);
        return profile.displayName(uid)
                .or(() -> provider.flatMap(each -> profile.displayName(each.service())))
                .or(() -> provider.map(ProfileContent.Provider::display))
                .or(() -> profile.service(uid).map(ProfileContent.Service::name));
    }

    static ProfileContent withoutService(ProfileContent profile, MapiUid service) throws MapiException {
        if (profile.service(service).isEmpty()) {
            throw notFound("IMsgServiceAdmin::DeleteMsgService", profile, "message service", service);
        }
        Set<MapiUid> gone = new LinkedHashSet<>(Set.of(service));
        profile.providers().stream().filter(each -> each.service().equals(service))
                .forEach(each -> gone.add(each.uid()));
        return profile.withSections(profile.sections().stream().filter(each -> !gone.contains(each.uid())).toList())
                .withProviders(profile.providers().stream().filter(each -> !gone.contains(each.uid())).toList())
                .withServices(profile.services().stream().filter(each -> !gone.contains(each.uid())).toList());
    }

    static ProfileContent withoutProvider(ProfileContent profile, MapiUid provider) throws MapiException {
        if (profile.provider(provider).isEmpty()) {
            throw notFound("IProviderAdmin::DeleteProvider", profile, "provider", provider);
        }
        return profile.withSections(profile.sections().stream().filter(each -> !each.uid().equals(provider)).toList())
                .withProviders(profile.providers().stream().filter(each -> !each.uid().equals(provider)).toList());
    }

    static ProfileContent withDefaultStore(ProfileContent profile, MapiUid store) throws MapiException {
        if (profile.provider(store).filter(each -> each.resourceType() == MAPI_STORE_PROVIDER).isEmpty()) {
            throw notFound("IMAPISession::SetDefaultStore", profile, "message store provider", store);
        }
        return profile.withProviders(profile.providers().stream().map(each -> withFlag(each, each.uid().equals(store)))
                .toList());
    }

    private static ProfileContent.Provider withFlag(ProfileContent.Provider provider, boolean on) {
        int others = provider.resourceFlags() & ~STATUS_DEFAULT_STORE;
        return new ProfileContent.Provider(provider.uid(), provider.service(), provider.resourceType(),
                provider.dllName(), provider.display(), on ? others | STATUS_DEFAULT_STORE : others);
    }

    /**
     * Moves a service among the services, with its providers, or a provider among those of its service; not beyond an end.
     *
     * @param by how many places down; negative for up
     */
    static ProfileContent moved(ProfileContent profile, MapiUid uid, int by) throws MapiException {
        if (profile.service(uid).isPresent()) {
            List<ProfileContent.Service> services = moved(profile.services(), profile.service(uid).get(), by);
            List<MapiUid> order = services.stream().map(ProfileContent.Service::uid).toList();
            return profile.withServices(services).withProviders(profile.providers().stream()
                    .sorted(Comparator.comparingInt(each -> order.indexOf(each.service()))).toList());
        }
        ProfileContent.Provider provider = profile.provider(uid)
                .orElseThrow(() -> notFound("IMsgServiceAdmin::GetProviderTable", profile, "service or provider", uid));
        List<ProfileContent.Provider> siblings = new ArrayList<>(moved(profile.providers().stream()
                .filter(each -> each.service().equals(provider.service())).toList(), provider, by));
        List<ProfileContent.Provider> all = new ArrayList<>(profile.providers());
        all.replaceAll(each -> each.service().equals(provider.service()) ? siblings.removeFirst() : each);
        return profile.withProviders(all);
    }

    private static <T> List<T> moved(List<T> all, T one, int by) {
        List<T> changed = new ArrayList<>(all);
        int from = changed.indexOf(one);
        int to = (int) Math.max(0, Math.min(all.size() - 1L, (long) from + by));
        Collections.rotate(changed.subList(Math.min(from, to), Math.max(from, to) + 1), from < to ? -1 : 1);
        return changed;
    }

    static ProfileContent withoutProperty(ProfileContent profile, MapiUid section, PropTag tag) throws MapiException {
        ProfileContent.Section found = profile.section(section)
                .orElseThrow(() -> notFound("IMAPIProp::DeleteProps", profile, "section", section));
        if (found.value(tag).isEmpty()) {
            throw new MapiException("IMAPIProp::DeleteProps", HResult.MAPI_E_NOT_FOUND,
                    "the section has no property " + tag + " that can be deleted");
        }
        return withSection(profile, section, each -> new ProfileContent.Section(section,
                each.values().stream().filter(value -> value.tag().id() != tag.id()).toList(), each.secrets()));
    }

    /** Deletes all properties of a section; those that make a service or provider what it is are in no section. */
    static ProfileContent withoutSection(ProfileContent profile, MapiUid section) throws MapiException {
        if (profile.section(section).isEmpty()) {
            throw notFound("IMsgServiceAdmin::OpenProfileSection", profile, "section", section);
        }
        return profile.withSections(profile.sections().stream().filter(each -> !each.uid().equals(section)).toList());
    }

    /** Sections in which nothing is left go. */
    private static ProfileContent withSection(ProfileContent profile, MapiUid uid,
            UnaryOperator<ProfileContent.Section> change) {
        return profile.withSections(profile.sections().stream()
                .map(each -> each.uid().equals(uid) ? change.apply(each) : each)
                .filter(each -> !each.values().isEmpty() || !each.secrets().isEmpty()).toList());
    }

    /** {@return {@code after} with the secrets of {@code before}, which a copy of the profile did not have} */
    static ProfileContent withSecretsOf(ProfileContent before, ProfileContent after) {
        Set<MapiUid> uids = new TreeSet<>();
        before.sections().stream().filter(each -> !each.secrets().isEmpty()).forEach(each -> uids.add(each.uid()));
        after.sections().forEach(each -> uids.add(each.uid()));
        return after.withSections(uids.stream()
                .map(uid -> new ProfileContent.Section(uid,
                        after.section(uid).map(ProfileContent.Section::values).orElse(List.of()),
                        before.section(uid).map(ProfileContent.Section::secrets).orElse(List.of())))
                .toList());
    }
}
