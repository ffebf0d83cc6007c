-- Reviews of poor and near-poor households, as counts; those of policy and member households are kept apart in this source.
-- Grain: one row a review of ra_soat_ho.
-- Dates are dd/MM/yyyy in the source and are converted here, for 05/08/2022 alone may be two days.
SELECT
    r.so AS id,
    r.chi_bo AS cell_id,
    substr(r.ngay, 7, 4) || '-' || substr(r.ngay, 4, 2) || '-' || substr(r.ngay, 1, 2) AS reviewed_on,
    r.chuan AS standard_code,
    r.so_ho AS households,
    r.ho_ngheo AS poor,
    r.can_ngheo AS near_poor,
    p.chinh_sach_ngheo AS policy_poor,
    p.chinh_sach_can_ngheo AS policy_near_poor,
    p.dang_vien_ngheo AS member_poor,
    p.dang_vien_can_ngheo AS member_near_poor,
    substr(r.ngay_ghi, 7, 4) || '-' || substr(r.ngay_ghi, 4, 2) || '-' || substr(r.ngay_ghi, 1, 2) AS recorded_on,
    r.nguon AS source_note,
    r.minh_hoa AS is_illustrative
FROM ra_soat_ho AS r LEFT JOIN ra_soat_rieng AS p ON p.ra_soat = r.so
