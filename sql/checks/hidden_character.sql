-- warn
-- vi: Người đọc sẽ thấy hai tên giống hệt nhau mà máy coi là khác, hoặc chữ bị đảo chiều, vì tên chứa ký tự ẩn.
-- en: A reader would see two names that look alike and compare as different, or text turned about, for a name holds hidden characters.
-- touches: communes, criteria
-- shows: source, table_name, id
-- Control characters, soft hyphens, zero widths, marks of direction, byte order marks.
WITH named AS (
    SELECT source, 'programme' AS table_name, id,
        concat_ws(' | ', name_vi, name_en, district_name, province_name, term_label) AS text
    FROM history.programme WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'unit', id, concat_ws(' | ', code, name_vi, name_en, district_name, province_name) FROM history.unit
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell', id, name_vi FROM history.cell WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cell_name', id, concat_ws(' | ', name_vi, name_en) FROM history.cell_name
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'cluster', id, concat_ws(' | ', name_vi, name_en) FROM history.cluster WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'criterion', id, concat_ws(' | ', code, name_vi, name_en) FROM history.criterion
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'poverty_standard', id, concat_ws(' | ', code, name_vi, name_en) FROM history.poverty_standard
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'criterion_assignment', id, concat_ws(' | ', office_vi, office_en) FROM history.criterion_assignment
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'support_assignment', id, concat_ws(' | ', office_vi, office_en) FROM history.support_assignment
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'lesson', id, concat_ws(' | ', topic_vi, topic_en) FROM history.lesson WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'livelihood_model', id, concat_ws(' | ', name_vi, name_en) FROM history.livelihood_model
    WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, 'difficulty', id, concat_ws(' | ', topic_vi, topic_en) FROM history.difficulty
    WHERE valid_to_load IS NULL
)
SELECT source, table_name, id, left(text, 80) AS text
FROM named
WHERE regexp_matches(text,
    '[\x{0000}-\x{001F}\x{007F}-\x{009F}\x{00AD}\x{200B}-\x{200F}\x{2028}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{2069}\x{FEFF}]')
