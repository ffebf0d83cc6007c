-- The criteria that are measured by households of which small counts are withheld. Whether one is met bounds the count
-- in its hamlet, so the step that protects counts knows what each is measured by. A criterion says so by its name
-- alone: the share or number of poor, near-poor, policy or members' households; one on leaving or falling back into
-- poverty counts other households.
-- Grain: one row a criterion.
WITH named AS (
    SELECT *, replace(strip_accents(lower(name_vi)), 'đ', 'd') AS words
    FROM core.criterion
),
measured AS (
    SELECT
        *,
        contains(words, 'chinh sach') AS is_policy,
        contains(words, 'dang vien') AS is_member,
        regexp_matches(words, '\bho( gia dinh)? ngheo\b') AS is_poor,
        regexp_matches(words, '\bcan ngheo\b') AS is_near_poor
    FROM named
    WHERE regexp_matches(words, '\bho\b') AND contains(words, 'ngheo')
        AND NOT regexp_matches(words, '\b(thoat|giam|tai|phat sinh)\b.*ngheo')
)
SELECT
    criterion_id, -- Tiêu chí | Criterion
    (is_poor OR contains(words, 'ngheo') AND NOT is_near_poor) AND NOT is_policy AND NOT is_member
        AS of_poor, -- Đo bằng hộ nghèo | Measured by poor households
    is_near_poor AND NOT is_policy AND NOT is_member
        AS of_near_poor, -- Đo bằng hộ cận nghèo | Measured by near-poor households
    is_policy AS of_policy, -- Đo bằng hộ chính sách nghèo, cận nghèo | Measured by policy households among these
    is_member AS of_member, -- Đo bằng hộ đảng viên nghèo, cận nghèo | Measured by members' households among these
    measure_unit = '%'
        AS is_share, -- Tỷ lệ phần trăm trên số hộ, không phải số hộ |
        -- A percentage of the households, not a number of them
    threshold, -- Ngưỡng | Threshold [the criterion's unit]
    direction -- Chiều: at_least, at_most | Direction
FROM measured
WHERE direction IN ('at_least', 'at_most') AND threshold IS NOT NULL
    AND (measure_unit = '%' OR lower(nfc_normalize(measure_unit)) = 'hộ')
