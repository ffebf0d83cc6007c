-- Builds the example "the same meaning in another shape" from a sample database: names of its own, one table split in
-- two, two merged into one, dates as dd/MM/yyyy, truth as có and không. It stands for an owner's database; nothing else reads it.
-- Six tables differ; the others are taken over as they are, and so are their extracts.
ATTACH '/tmp/try/sample.db' AS sample;

-- The district's own columns stand once, not in each of its communes.
CREATE TABLE huyen (ma TEXT PRIMARY KEY, ten TEXT NOT NULL, ma_tinh TEXT, ten_tinh TEXT);
INSERT INTO huyen SELECT DISTINCT district_code, district_name, province_code, province_name FROM sample.unit WHERE district_code IS NOT NULL;

CREATE TABLE xa_thi_tran (
    so INTEGER PRIMARY KEY, ma TEXT NOT NULL, ten TEXT NOT NULL, ten_khong_dau TEXT, loai TEXT NOT NULL, ma_huyen TEXT REFERENCES huyen (ma), thu_tu INTEGER,
    tu_ngay TEXT, den_ngay TEXT, ngay_ghi TEXT NOT NULL, nguon TEXT, minh_hoa TEXT NOT NULL
);
INSERT INTO xa_thi_tran
SELECT id, code, name_vi, name_en, kind, district_code, display_order, strftime('%d/%m/%Y', valid_from), strftime('%d/%m/%Y', valid_to),
    strftime('%d/%m/%Y', recorded_on), source_note, iif(is_illustrative, 'có', 'không')
FROM sample.unit;

CREATE TABLE chi_bo (
    so INTEGER PRIMARY KEY, xa INTEGER NOT NULL REFERENCES xa_thi_tran (so), ten TEXT NOT NULL, loai TEXT NOT NULL, thu_tu INTEGER,
    ngay_lap TEXT, ngay_giai_the TEXT, ngay_ghi TEXT NOT NULL, nguon TEXT, minh_hoa TEXT NOT NULL
);
INSERT INTO chi_bo
SELECT id, unit_id, name_vi, kind, display_order, strftime('%d/%m/%Y', established_on), strftime('%d/%m/%Y', dissolved_on),
    strftime('%d/%m/%Y', recorded_on), source_note, iif(is_illustrative, 'có', 'không')
FROM sample.cell;

CREATE TABLE dang_ky (so INTEGER PRIMARY KEY, chi_bo INTEGER NOT NULL REFERENCES chi_bo (so), nam INTEGER NOT NULL, ngay TEXT NOT NULL, ngay_ghi TEXT NOT NULL, nguon TEXT, minh_hoa TEXT NOT NULL);
INSERT INTO dang_ky
SELECT id, cell_id, year, strftime('%d/%m/%Y', registered_on), strftime('%d/%m/%Y', recorded_on), source_note, iif(is_illustrative, 'có', 'không')
FROM sample.registration;

-- Recognitions and withdrawals in one book of decisions, told apart by loai: cong_nhan or thu_hoi. Each kind counts from 1.
CREATE TABLE quyet_dinh (
    loai TEXT NOT NULL, so INTEGER NOT NULL, chi_bo INTEGER REFERENCES chi_bo (so), thu_hoi_so INTEGER, nam_tinh INTEGER NOT NULL, ngay TEXT NOT NULL,
    so_van_ban TEXT, noi_ban_hanh TEXT, ly_do TEXT, ngay_ghi TEXT NOT NULL, nguon TEXT, minh_hoa TEXT NOT NULL, PRIMARY KEY (loai, so)
) WITHOUT ROWID;
INSERT INTO quyet_dinh
SELECT 'cong_nhan', id, cell_id, NULL, counting_year, strftime('%d/%m/%Y', decided_on), decision_no, issued_by_vi, NULL,
    strftime('%d/%m/%Y', recorded_on), source_note, iif(is_illustrative, 'có', 'không')
FROM sample.recognition;
INSERT INTO quyet_dinh
SELECT 'thu_hoi', id, NULL, recognition_id, counting_year, strftime('%d/%m/%Y', decided_on), NULL, NULL, reason_vi,
    strftime('%d/%m/%Y', recorded_on), source_note, iif(is_illustrative, 'có', 'không')
FROM sample.withdrawal;

-- The counts of a review in one table, those of its policy and member households in another.
CREATE TABLE ra_soat_ho (
    so INTEGER PRIMARY KEY, chi_bo INTEGER NOT NULL REFERENCES chi_bo (so), ngay TEXT NOT NULL, chuan TEXT, so_ho INTEGER, ho_ngheo INTEGER, can_ngheo INTEGER,
    ngay_ghi TEXT NOT NULL, nguon TEXT, minh_hoa TEXT NOT NULL
);
INSERT INTO ra_soat_ho
SELECT id, cell_id, strftime('%d/%m/%Y', reviewed_on), standard_code, households, poor, near_poor, strftime('%d/%m/%Y', recorded_on), source_note, iif(is_illustrative, 'có', 'không')
FROM sample.household_review;

CREATE TABLE ra_soat_rieng (ra_soat INTEGER PRIMARY KEY REFERENCES ra_soat_ho (so), chinh_sach_ngheo INTEGER, chinh_sach_can_ngheo INTEGER, dang_vien_ngheo INTEGER, dang_vien_can_ngheo INTEGER);
INSERT INTO ra_soat_rieng
SELECT id, policy_poor, policy_near_poor, member_poor, member_near_poor FROM sample.household_review
WHERE coalesce(policy_poor, policy_near_poor, member_poor, member_near_poor) IS NOT NULL;

CREATE TABLE appraisal_visit AS SELECT * FROM sample.appraisal_visit;
CREATE TABLE assessment AS SELECT * FROM sample.assessment;
CREATE TABLE cell_grade AS SELECT * FROM sample.cell_grade;
CREATE TABLE cell_plan AS SELECT * FROM sample.cell_plan;
CREATE TABLE cluster AS SELECT * FROM sample.cluster;
CREATE TABLE cluster_unit AS SELECT * FROM sample.cluster_unit;
CREATE TABLE commune_review AS SELECT * FROM sample.commune_review;
CREATE TABLE criterion AS SELECT * FROM sample.criterion;
CREATE TABLE criterion_assignment AS SELECT * FROM sample.criterion_assignment;
CREATE TABLE difficulty AS SELECT * FROM sample.difficulty;
CREATE TABLE lesson AS SELECT * FROM sample.lesson;
CREATE TABLE livelihood_model AS SELECT * FROM sample.livelihood_model;
CREATE TABLE member_task AS SELECT * FROM sample.member_task;
CREATE TABLE membership_count AS SELECT * FROM sample.membership_count;
CREATE TABLE pilot_designation AS SELECT * FROM sample.pilot_designation;
CREATE TABLE poverty_standard AS SELECT * FROM sample.poverty_standard;
CREATE TABLE programme AS SELECT * FROM sample.programme;
CREATE TABLE programme_report AS SELECT * FROM sample.programme_report;
CREATE TABLE programme_result AS SELECT * FROM sample.programme_result;
CREATE TABLE programme_target AS SELECT * FROM sample.programme_target;
CREATE TABLE replication AS SELECT * FROM sample.replication;
CREATE TABLE roll_out AS SELECT * FROM sample.roll_out;
CREATE TABLE support_assignment AS SELECT * FROM sample.support_assignment;
CREATE TABLE survey_plan AS SELECT * FROM sample.survey_plan;
CREATE TABLE title_review AS SELECT * FROM sample.title_review;
CREATE TABLE unit_succession AS SELECT * FROM sample.unit_succession;
CREATE TABLE upgrade_plan AS SELECT * FROM sample.upgrade_plan;
