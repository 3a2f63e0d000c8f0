package org.mapiscope.operation.finding;

import java.util.Locale;
import java.util.stream.Stream;
import org.mapiscope.mapi.file.Severity;

/**
 * All rules, each with where it is from. What each means and what to try is in the texts under its {@link #rule} and in
 * docs/findings.md. Immutable.
 *
 * <p>An error keeps Outlook from working with the profile or a part of it, or loses data; a warning is wrong, or will make
 * trouble; a note is worth knowing and may be meant so.
 */
public enum ProfileRule {
    /** The default profile is none of those that are there. Source: [mapilogonex], MAPI_USE_DEFAULT. */
    DEFAULT_PROFILE_GONE(Severity.ERROR, PlaceRules::defaultGone),
    /** Source: [mapilogonex], MAPI_USE_DEFAULT. */
    DEFAULT_PROFILE_NONE(Severity.WARNING, PlaceRules::noDefault),
    /** Source: [iprofadmin-createprofile], Notes to callers: 64 characters. */
    PROFILE_NAME_LONG(Severity.WARNING, PlaceRules::longName),
    /** Source: [iprofadmin-createprofile], Notes to callers: letters, digits, underscores, spaces within. */
    PROFILE_NAME_ODD(Severity.NOTE, PlaceRules::oddName),
    /** Outlook 2013 and later keep profiles under their own version's key. Source: Microsoft Support, Outlook profiles' place. */
    PROFILE_PLACE_UNUSED(Severity.NOTE, PlaceRules::unusedPlace),
    /** Source: what the reader of the registry could not read. */
    PROFILE_DAMAGED(Severity.WARNING, PlaceRules::damage),

    /** Source: [mapi-profile-overview]. */
    SERVICE_NONE(Severity.WARNING, StructureRules::empty),
    /** Source: [message-services-and-profiles]. */
    PROVIDER_MISSING(Severity.ERROR, StructureRules::missingProviders),
    /** Source: [message-services-and-profiles]. */
    SERVICE_MISSING(Severity.ERROR, StructureRules::missingServices),
    /** Source: [message-services-and-profiles], a service is one or more providers. */
    SERVICE_EMPTY(Severity.WARNING, StructureRules::withoutProviders),
    /** Source: [message-services-and-profiles], a provider belongs to one service. */
    PROVIDER_SHARED(Severity.WARNING, StructureRules::sharedProviders),
    /** Source: [pidtagserviceuid-canonical-property]. */
    PROVIDER_OF_OTHER_SERVICE(Severity.WARNING, StructureRules::otherService),
    /** Source: [pidtagserviceuid-canonical-property]. */
    PROVIDER_LOOSE(Severity.WARNING, StructureRules::looseProviders),
    /** Source: [imsgserviceadmin-getmsgservicetable]. */
    SERVICE_LOOSE(Severity.WARNING, StructureRules::looseServices),
    /** Source: [imsgserviceadmin-deletemsgservice], sections go with their service. */
    SECTION_LOOSE(Severity.NOTE, StructureRules::looseSections),
    /** Source: [pidtagproviderdllname-canonical-property]. */
    DLL_MISSING(Severity.WARNING, StructureRules::dllMissing),
    /** Source: [building-mapi-applications-on-32-bit-and-64-bit-platforms]. */
    DLL_OF_OTHER_BITS(Severity.ERROR, StructureRules::dllOfOtherBits),
    /** Source: [mapisvc-inf-services-section], CONTAB. */
    ADDRESS_BOOK_NONE(Severity.NOTE, StructureRules::noAddressBook),

    /** Source: [imapisession-getmsgstorestable]. */
    STORE_NONE(Severity.WARNING, StoreRules::none),
    /** Source: [pidtagdefaultstore-canonical-property]. */
    DEFAULT_STORE_NONE(Severity.WARNING, StoreRules::noDefault),
    /** Source: [pidtagdefaultstore-canonical-property], only one store has it. */
    DEFAULT_STORE_MANY(Severity.WARNING, StoreRules::manyDefaults),
    /** Source: [pidtagpstpath-canonical-property]. */
    STORE_PATH_NONE(Severity.ERROR, StoreRules::noPath),
    /** Source: [pidtagpstpath-canonical-property]; Naming Files, Paths, and Namespaces (Windows). */
    STORE_PATH_RELATIVE(Severity.WARNING, StoreRules::relative),
    /** Source: Windows, "Maximum Path Length Limitation". */
    STORE_PATH_LONG(Severity.WARNING, StoreRules::longPath),
    /** Source: Microsoft Support, a data file is opened by one service at a time. */
    STORE_SHARED(Severity.WARNING, StoreRules::shared),
    /** Source: Microsoft Support 297019, PST files over LAN and WAN links. */
    STORE_ON_NETWORK(Severity.WARNING, StoreRules::network),
    /** Source: Microsoft Support, Outlook data files and OneDrive. */
    STORE_IN_SYNC_FOLDER(Severity.WARNING, StoreRules::syncFolder),
    /** Source: Windows clears these folders by itself (Storage Sense, Disk Cleanup). */
    STORE_IN_TEMP(Severity.WARNING, StoreRules::temporary),
    /** Source: Windows roaming user profiles; Microsoft Support 297019. */
    STORE_ROAMING(Severity.WARNING, StoreRules::roaming),

    /** Source: Microsoft Support, administrative template, PST Settings; [ipstoverride1-overridepstdisablegrow]. */
    PST_POLICY(Severity.NOTE, StoreRules::pstPolicy),
    /** Source: Microsoft Support, administrative template, Cached Exchange Mode, NoOST. */
    OST_POLICY(Severity.NOTE, StoreRules::ostPolicy),

    /** Source: [pidtagpstpath-canonical-property]. */
    STORE_MISSING(Severity.ERROR, StoreFileRules::missing),
    /** Outlook makes it again from the server. Source: Microsoft Support, Cached Exchange Mode. */
    OST_MISSING(Severity.NOTE, StoreFileRules::offlineMissing),
    /** Source: what the system says. */
    STORE_UNREADABLE(Severity.ERROR, StoreFileRules::unreadable),
    /** Source: [MS-PST] 2.2.2.6, dwMagic. */
    STORE_NO_PST(Severity.ERROR, StoreFileRules::noStore),
    /** Source: [MS-PST] 2.2.2.6, wMagicClient and wVer. */
    STORE_OF_OTHER_KIND(Severity.ERROR, StoreFileRules::otherKind),
    /** Source: [MS-PST] 2.2.2.6, wVer; Microsoft Support 832925. */
    STORE_ANSI(Severity.NOTE, StoreFileRules::ansi),
    /** Source: Microsoft Support 832925. */
    STORE_OVER_LIMIT(Severity.ERROR, StoreFileRules::overLimit),
    /** Source: Microsoft Support 832925. */
    STORE_NEAR_LIMIT(Severity.WARNING, StoreFileRules::nearLimit),
    /** Source: CreateFile and LockFileEx (Windows), sharing violation. */
    STORE_IN_USE(Severity.NOTE, StoreFileRules::locked),
    /** Source: Microsoft Support 297019: Outlook opens no PST that it cannot write. */
    STORE_READ_ONLY(Severity.ERROR, StoreFileRules::readOnly),
    /** Source: what the system says. */
    STORE_LITTLE_SPACE(Severity.WARNING, StoreFileRules::littleSpace),
    /** Source: [MS-PST], as mapiscope check has it. */
    STORE_DAMAGED(Severity.ERROR, StoreFileRules::damaged),
    /** Source: as STORE_DAMAGED. */
    STORE_NOT_CHECKED(Severity.NOTE, StoreFileRules::notChecked),

    /** Source: EdkMdb.h, PR_PROFILE_OFFLINE_STORE_PATH. */
    OST_PATH_NONE(Severity.NOTE, ExchangeRules::cachedWithoutPath),
    /** Source: Microsoft Support, where Outlook keeps OST files; ForceOSTPath. */
    OST_ELSEWHERE(Severity.NOTE, ExchangeRules::elsewhere),
    /** Source: [about-the-account-management-api]; Microsoft Support, an OST belongs to its account. */
    OST_WITHOUT_ACCOUNT(Severity.WARNING, ExchangeRules::withoutAccount),
    /** Source: Microsoft Support, administrative template of Cached Exchange Mode Sync Settings. */
    SYNC_WINDOW_ODD(Severity.NOTE, ExchangeRules::oddWindow),
    /** Source: Microsoft Support, a mailbox added twice. */
    MAILBOX_TWICE(Severity.WARNING, ExchangeRules::sameMailbox),
    /** Source: Microsoft Support, MaxNumExchange. */
    EXCHANGE_MANY(Severity.NOTE, ExchangeRules::manyAccounts),

    /** Source: [about-the-account-management-api]. */
    ACCOUNT_NONE(Severity.NOTE, AccountRules::none),
    /** Source: actMgmt.h, PROP_MAPI_EMSMDB_UID and its like. */
    ACCOUNT_SERVICE_GONE(Severity.WARNING, AccountRules::serviceGone),
    /** Source: actMgmt.h, PROP_ACCT_DELIVERY_STORE. */
    ACCOUNT_DELIVERY_GONE(Severity.ERROR, AccountRules::deliveryGone),
    /** Source: [about-the-account-management-api]. */
    ACCOUNT_TWICE(Severity.WARNING, AccountRules::twice),
    /** Source: RFC 8314, 3: clear text considered obsolete. */
    ACCOUNT_IN_CLEAR(Severity.WARNING, AccountRules::inClear),
    /** Source: RFC 8314, 3 and 7. */
    ACCOUNT_PORT_UNFIT(Severity.WARNING, AccountRules::portUnfit),
    /** Source: actMgmt.h, PROP_INET_SERVER. */
    ACCOUNT_SERVER_NONE(Severity.ERROR, AccountRules::withoutServer),
    /** Source: actMgmt.h, PROP_ACCT_USER_EMAIL_ADDR. */
    ACCOUNT_ADDRESS_NONE(Severity.WARNING, AccountRules::withoutAddress),

    /** Source: Microsoft Support 2212902, registry values that control Autodiscover. */
    AUTODISCOVER_LEFT_OUT(Severity.NOTE, SettingRules::lookupsLeftOut),
    /** Source: Microsoft Support 2212902, PreferLocalXML and local XML files. */
    AUTODISCOVER_LOCAL_FILE(Severity.NOTE, SettingRules::localFile),
    /** Source: [fast-shutdown-user-options], option 3. */
    FAST_SHUTDOWN_OFF(Severity.NOTE, SettingRules::fastShutdownOff),
    /** Source: [fast-shutdown-user-options], option 2. */
    FAST_SHUTDOWN_OPT_IN(Severity.NOTE, SettingRules::fastShutdownAsked),
    /** Source: Microsoft Support 832925: the warning size is to be below the limit. */
    SIZE_LIMITS_CROSSED(Severity.WARNING, SettingRules::limitsCrossed);

    private final Severity severity;
    // ImmutableEnumChecker: each is a static method, which keeps nothing
    @SuppressWarnings("ImmutableEnumChecker")
    private final Look look;

    ProfileRule(Severity severity, Look look) {
        this.severity = severity;
        this.look = look;
    }

    /** What a rule does. */
    @FunctionalInterface
    interface Look {
        Stream<Seen> at(ProfileFacts facts);
    }

    /** {@return its name in findings, texts and documents, such as {@code store-missing}} */
    public String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** {@return what it finds, in the profile's order} */
    Stream<ProfileFinding> findings(ProfileFacts facts) {
        return look.at(facts).map(seen -> new ProfileFinding(rule(), severity, seen.arguments(), seen.evidence()));
    }
}
