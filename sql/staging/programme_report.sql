-- The dates to which the programme has reported; the last one is the reporting date of every figure.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.programme_report (
    id BIGINT PRIMARY KEY, -- Mã kỳ báo cáo | Report id
    programme_id BIGINT, -- Chương trình | Programme
    reported_to DATE NOT NULL, -- Số liệu tính đến ngày | Figures run to
    wording_vi VARCHAR, -- Cách ghi mốc thời gian trong báo cáo | The report's own words for that date
    wording_en VARCHAR, -- Cách ghi mốc thời gian (tiếng Anh) | The report's words in English
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
