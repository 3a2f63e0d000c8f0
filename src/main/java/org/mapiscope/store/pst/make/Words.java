package org.mapiscope.store.pst.make;

import java.util.SplittableRandom;

/** Makes subjects, texts and names of chance, in several scripts. Immutable. */
final class Words {

    private static final String[][] LANGUAGES = {
        ("the report on budget and schedule was sent to all members for review before the next meeting please read it"
                + " and reply with comments or questions by friday as agreed thanks").split(" "),
        ("der Bericht über Haushalt und Zeitplan ging zur Prüfung an alle bitte lesen und mit Anmerkungen bis Freitag"
                + " antworten Grüße Übersicht größer Maßnahme").split(" "),
        ("o relatório sobre orçamento e cronograma foi enviado a todos para revisão antes da próxima reunião por favor"
                + " leia e responda até sexta coração ação").split(" "),
        "отчёт о бюджете и сроках отправлен всем на проверку просьба ответить до пятницы спасибо объём".split(" "),
        "予算 と 日程 の 報告書 を 会議 の 前 に ご確認 ください 質問 は 金曜日 まで に よろしく お願いします".split(" "),
        "التقرير عن الميزانية والجدول أرسل إلى الجميع للمراجعة قبل الاجتماع شكرا".split(" "),
        "दस्तावेज़ की समीक्षा करें और शुक्रवार तक उत्तर दें धन्यवाद 📎 ✅ 👩‍💻 naïve Å".split(" ")};

    private static final String[] PEOPLE = {"Sender %d", "Empfänger %d", "Destinatário %d", "Получатель %d", "受信者 %d",
        "المستلم %d", "प्राप्तकर्ता %d", "Łódź Team %d", "Team 🚀 %d"};

    private static final String[] FOLDERS = {"Folder %d", "Ordner für Akten %d", "Açaí %d", "Папка %d", "フォルダー %d",
        "مجلد %d",
        "फ़ोल्डर %d", "📁 %d"};

    private Words() {}

    /** {@return {@code count} words, mostly English} */
    static String text(SplittableRandom random, int count) {
        String[] words = LANGUAGES[Math.max(0, random.nextInt(-12, LANGUAGES.length))];
        StringBuilder text = new StringBuilder(count * 8);
        for (int i = 0; i < count; i++) {
            text.append(words[random.nextInt(words.length)]);
            text.append(i % 12 == 11 ? ".\r\n" : " ");
        }
        return text.toString();
    }

    /** {@return a line of a few words} */
    static String line(SplittableRandom random) {
        return text(random, random.nextInt(2, 9)).strip();
    }

    static String person(int number) {
        return PEOPLE[number % PEOPLE.length].formatted(number);
    }

    static String address(int number) {
        return "mailbox%d@example.com".formatted(number);
    }

    static String folder(int number) {
        return FOLDERS[number % FOLDERS.length].formatted(number);
    }
}
