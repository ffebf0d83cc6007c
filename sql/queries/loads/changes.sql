-- What load $to_load knows otherwise than load $from_load, by subject and year, in words, with up to three examples.
WITH words(subject, position, subject_vi, one_en, many_en) AS (
    VALUES
        ('report', 1, 'kỳ báo cáo', 'report', 'reports'),
        ('target', 2, 'chỉ tiêu, hạn', 'target, due in the year', 'targets, due in the year'),
        ('recognition', 3, 'công nhận', 'recognition', 'recognitions'),
        ('withdrawal', 4, 'thu hồi danh hiệu', 'title withdrawn', 'titles withdrawn'),
        ('title_review', 5, 'lượt rà soát danh hiệu', 'title review', 'title reviews'),
        ('appraisal', 6, 'lượt khảo sát, thẩm định', 'survey or appraisal visit', 'survey and appraisal visits'),
        ('registration', 7, 'đăng ký', 'registration', 'registrations'),
        ('poverty', 8, 'số liệu hộ nghèo', 'poverty figure', 'poverty figures'),
        ('cell', 9, 'chi bộ', 'cell', 'cells'),
        ('cell_name', 10, 'tên chi bộ', 'name of a cell', 'names of cells'),
        ('cell_succession', 11, 'chi bộ nhập vào chi bộ khác', 'cell that went into another',
            'cells that went into others'),
        ('commune', 12, 'xã, thị trấn trong danh mục', 'commune of the list', 'communes of the list'),
        ('commune_began', 13, 'xã, thị trấn bắt đầu', 'commune that began', 'communes that began'),
        ('commune_ended', 14, 'xã, thị trấn kết thúc', 'commune that ended', 'communes that ended'),
        ('commune_succession', 15, 'xã, thị trấn nhập vào hoặc trở thành đơn vị khác', 'commune that went into another',
            'communes that went into others')
),
before AS (
    SELECT * FROM marts.fact_version
    WHERE valid_from_load <= $from_load AND (valid_to_load IS NULL OR valid_to_load > $from_load)
),
after AS (
    SELECT * FROM marts.fact_version
    WHERE valid_from_load <= $to_load AND (valid_to_load IS NULL OR valid_to_load > $to_load)
),
difference AS (
    SELECT
        subject,
        coalesce(after.year, before.year) AS year,
        CASE WHEN before.entity_id IS NULL THEN 'new' WHEN after.entity_id IS NULL THEN 'gone'
            ELSE 'changed' END AS change,
        coalesce(after.cell_name, before.cell_name) AS cell_name,
        coalesce(after.commune_name, before.commune_name) AS commune_name,
        coalesce(after.commune_kind, before.commune_kind) AS commune_kind,
        coalesce(after.into_name, before.into_name) AS into_name,
        coalesce(after.is_illustrative, before.is_illustrative) AS is_illustrative,
        entity_id
    FROM before
    FULL JOIN after USING (subject, entity_id)
    WHERE before.value IS DISTINCT FROM after.value
)
SELECT
    subject,
    subject_vi,
    CASE WHEN count(*) = 1 THEN one_en ELSE many_en END AS subject_en,
    year,
    change,
    count(*) AS facts,
    bool_or(is_illustrative) AS is_illustrative,
    to_json(list_sort(list(DISTINCT {'commune': commune_name, 'cell': cell_name, 'kind': commune_kind,
        'into': into_name})
        FILTER (cell_name IS NOT NULL OR subject LIKE 'commune%'))[:3])::VARCHAR AS examples
FROM difference
JOIN words USING (subject)
GROUP BY subject, subject_vi, one_en, many_en, position, year, change
ORDER BY position, year, change
